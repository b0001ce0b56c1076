import { haversineKm, type Point } from './geo.ts';
import { unwrapLngs } from './trace-simplify.ts';

/** Where a place lies along a way: how far on, as the number of the point before plus a share, and how far off it. */
export interface PlaceOnLine {
  along: number;
  offKm: number;
}

/** Finds where places lie along a way of few points. Of a way that passes twice, the first time counts. */
export function createLine(points: readonly Point[]): (place: Point) => PlaceOnLine {
  const lngs = unwrapLngs(points);
  return (place) => {
    let best: PlaceOnLine = { along: 0, offKm: Number.POSITIVE_INFINITY };
    for (let index = 0; index < points.length - 1 || index === 0; index += 1) {
      const found = onSegment(points, lngs, index, place);
      if (found.offKm < best.offKm - 1e-6) best = found;
    }
    return best;
  };
}

function onSegment(points: readonly Point[], lngs: Float64Array, index: number, place: Point): PlaceOnLine {
  const from = { lat: points[index]?.lat ?? 0, lng: lngs[index] ?? 0 };
  const to = { lat: points[index + 1]?.lat ?? from.lat, lng: lngs[index + 1] ?? from.lng };
  const shrunk = Math.cos((from.lat * Math.PI) / 180);
  const lng = place.lng + 360 * Math.round((from.lng - place.lng) / 360);
  const [dx, dy] = [(to.lng - from.lng) * shrunk, to.lat - from.lat];
  const square = dx * dx + dy * dy;
  const ahead = ((lng - from.lng) * shrunk * dx + (place.lat - from.lat) * dy) / (square || 1);
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ahead));
  const nearest = { lat: from.lat + share * (to.lat - from.lat), lng: from.lng + share * (to.lng - from.lng) };
  return { along: index + share, offKm: haversineKm(nearest, place) };
}
