import { EARTH_RADIUS_KM, haversineKm, type Point, wrapLng } from './geo.ts';

const KM_PER_DEGREE = (Math.PI * EARTH_RADIUS_KM) / 180;

export interface OnRoute {
  /** How far off the route, in kilometres. */
  offKm: number;
  /** How far along the route, from its first point, in kilometres. */
  alongKm: number;
}

/**
 * Where on the stretch between two points a place lies: the nearest point's fraction, and the way to it. On a flat map around
 * the place, which is exact to one percent within fifty kilometres of it.
 */
function onStretch(place: Point, from: Point, to: Point): { fraction: number; offKm: number } {
  const kmPerLng = KM_PER_DEGREE * Math.cos((place.lat * Math.PI) / 180);
  const [ax, ay] = [wrapLng(from.lng - place.lng) * kmPerLng, (from.lat - place.lat) * KM_PER_DEGREE];
  const [dx, dy] = [wrapLng(to.lng - from.lng) * kmPerLng, (to.lat - from.lat) * KM_PER_DEGREE];
  const square = dx * dx + dy * dy;
  const fraction = square === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / square));
  return { fraction, offKm: Math.hypot(ax + fraction * dx, ay + fraction * dy) };
}

/**
 * Where a place lies beside a route of at least one point: at the nearest part, the first one where it passes twice. Stretches
 * should be short (`thinRoute` leaves them so), since each is taken as straight on a flat map.
 */
export function placeOnRoute(place: Point, route: readonly Point[]): OnRoute {
  const [first] = route;
  if (!first) throw new Error('A route has at least one point.');
  let best: OnRoute = { offKm: haversineKm(place, first), alongKm: 0 };
  let alongKm = 0;
  for (let at = 1; at < route.length; at += 1) {
    const [from, to] = [route[at - 1] as Point, route[at] as Point]; // both within the array
    const lengthKm = haversineKm(from, to);
    const { fraction, offKm } = onStretch(place, from, to);
    if (offKm < best.offKm - 1e-9) best = { offKm, alongKm: alongKm + fraction * lengthKm };
    alongKm += lengthKm;
  }
  return best;
}

/** What lies within so many kilometres of the route, in the order it is passed. */
export function alongRoute<Place extends Point>(
  places: readonly Place[],
  route: readonly Point[],
  corridorKm: number,
): (Place & OnRoute)[] {
  return places
    .map((place) => ({ ...place, ...placeOnRoute(place, route) }))
    .filter(({ offKm }) => offKm <= corridorKm)
    .sort((a, b) => a.alongKm - b.alongKm || a.offKm - b.offKm);
}

/** Drops points of a route that lie within `toleranceKm` of the line without them (Douglas and Peucker, 1973). */
export function thinRoute(route: readonly Point[], toleranceKm: number): Point[] {
  const keep = new Set([0, route.length - 1]);
  const waiting: [number, number][] = [[0, route.length - 1]];
  for (let span = waiting.pop(); span; span = waiting.pop()) {
    const [first, last] = span;
    let farthest = 0;
    let farthestKm = toleranceKm;
    for (let at = first + 1; at < last; at += 1) {
      const { offKm } = onStretch(route[at] as Point, route[first] as Point, route[last] as Point); // within the array
      if (offKm <= farthestKm) continue;
      farthest = at;
      farthestKm = offKm;
    }
    if (farthest === 0) continue;
    keep.add(farthest);
    waiting.push([first, farthest], [farthest, last]);
  }
  return route.filter((_, at) => keep.has(at));
}
