import { LngLatBounds, Map as MapLibre, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
// The worker lies beside the app, as the content security policy asks; the built-in way would make it from text.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { knownTowns } from '../../../../shared/domain/gazetteer/known-towns.ts';
import { BASE_ATTRIBUTION, baseStyle } from './base-style.ts';
import { chosenStyle } from './chosen-style.ts';
import { mapColours } from './map-colours.ts';
import type { StopMark } from './to-route-lines.ts';
import { addTownLabels } from './town-labels.ts';

setWorkerUrl(workerUrl);

/** Australia, for a trip without places. */
const HOME: [number, number, number, number] = [112, -44, 154, -10];

export const attribution = chosenStyle ? '' : BASE_ATTRIBUTION;

/** The style that was chosen for this build, or the one that needs nobody, in the colours of now. */
export async function mapStyle(): Promise<StyleSpecification | string> {
  return chosenStyle ?? baseStyle(mapColours(), await knownTowns());
}

/** Throws where the browser has no WebGL. */
export async function openMap(container: HTMLElement, marks: readonly StopMark[]): Promise<MapLibre> {
  const style = await mapStyle();
  const map = new MapLibre({
    container,
    style,
    bounds: boundsOf(marks),
    fitBoundsOptions: FIT,
    maxZoom: chosenStyle ? 18 : 10,
    attributionControl: chosenStyle ? { compact: true } : false,
    // A map in a page lets the page scroll: it is moved by two fingers, or with Ctrl and the wheel.
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    locale: GESTURES,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  addTownLabels(map, mapColours);
  return map;
}

const GESTURES = {
  'CooperativeGesturesHandler.WindowsHelpText': 'Hold Ctrl and scroll to zoom the map',
  'CooperativeGesturesHandler.MacHelpText': 'Hold ⌘ and scroll to zoom the map',
  'CooperativeGesturesHandler.MobileHelpText': 'Use two fingers to move the map',
};

const FIT = { padding: 48, maxZoom: 8, animate: false };

function boundsOf(marks: readonly StopMark[]): LngLatBounds {
  if (marks.length === 0) return new LngLatBounds(HOME);
  return marks.reduce((bounds, { lng, lat }) => bounds.extend([lng, lat]), new LngLatBounds());
}

export function showWhole(map: MapLibre, marks: readonly StopMark[]): void {
  map.fitBounds(boundsOf(marks), FIT);
}
