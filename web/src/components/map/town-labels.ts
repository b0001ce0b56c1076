import type { Map as MapLibre } from 'maplibre-gl';
import type { MapColours } from './map-colours.ts';

const PREFIX = 'town:';
const FONT = '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif';
const SIZE = 14;
const HEIGHT = 20;
const DOT = 3;

/** A dot with the name beside it. As text it would need glyphs from a server; as a picture it needs nothing. */
function drawLabel(name: string, colours: MapColours, ratio: number): ImageData | null {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  const font = `500 ${SIZE * ratio}px ${FONT}`;
  context.font = font;
  canvas.width = Math.ceil(context.measureText(name).width + 14 * ratio);
  canvas.height = HEIGHT * ratio;
  context.font = font; // a canvas forgets with its size
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3 * ratio;
  context.strokeStyle = colours.land;
  context.strokeText(name, 10 * ratio, (HEIGHT / 2) * ratio);
  context.fillStyle = colours.soft;
  context.fillText(name, 10 * ratio, (HEIGHT / 2) * ratio);
  context.beginPath();
  context.arc((DOT + 1) * ratio, (HEIGHT / 2) * ratio, DOT * ratio, 0, 2 * Math.PI);
  context.fillStyle = colours.edge;
  context.fill();
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Draws the names of towns as the map comes to need them. */
export function addTownLabels(map: MapLibre, colours: () => MapColours): void {
  const ratio = Math.min(2, Math.ceil(window.devicePixelRatio || 1));
  map.setMissingStyleImageResolver((id) => {
    if (!id.startsWith(PREFIX) || map.hasImage(id)) return;
    const image = drawLabel(id.slice(PREFIX.length), colours(), ratio);
    if (image) map.addImage(id, image, { pixelRatio: ratio });
  });
}
