import type { Point } from './geo.ts';

const SCALE = 1e5;

/** https://developers.google.com/maps/documentation/utilities/polylinealgorithm, five decimals. */
export function encodePolyline(points: readonly Point[]): string {
  let text = '';
  let [lat, lng] = [0, 0];
  for (const point of points) {
    const [nextLat, nextLng] = [Math.round(point.lat * SCALE), Math.round(point.lng * SCALE)];
    text += encodeNumber(nextLat - lat) + encodeNumber(nextLng - lng);
    [lat, lng] = [nextLat, nextLng];
  }
  return text;
}

function encodeNumber(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value; // the sign goes to the lowest bit; shifts would cut at 32 bits
  let text = '';
  while (rest >= 32) {
    text += String.fromCharCode((rest % 32) + 32 + 63);
    rest = Math.floor(rest / 32);
  }
  return text + String.fromCharCode(rest + 63);
}

/** The points of an encoded polyline. One that breaks off, or leaves the globe, ends at its last good point. */
export function decodePolyline(text: string): Point[] {
  const points: Point[] = [];
  let [lat, lng] = [0, 0];
  let at = 0;
  const next = () => {
    let value = 0;
    for (let factor = 1; at < text.length; factor *= 32) {
      const bits = text.charCodeAt(at++) - 63;
      if (!(bits >= 0 && bits < 64) || factor > 32 ** 7) return undefined;
      value += (bits % 32) * factor;
      if (bits < 32) return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    }
    return undefined;
  };
  while (at < text.length) {
    const [stepLat, stepLng] = [next(), next()];
    if (stepLat === undefined || stepLng === undefined) break;
    lat += stepLat;
    lng += stepLng;
    if (Math.abs(lat) > 90 * SCALE || Math.abs(lng) > 540 * SCALE) break;
    points.push({ lat: lat / SCALE, lng: lng / SCALE });
  }
  return points;
}
