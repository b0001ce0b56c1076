import { askAlong } from '../../clients/overpass.ts';
import type { AlongInput, PlacesAlong } from '../../contracts/places.ts';
import { alongRoute, thinRoute } from '../../domain/corridor.ts';
import { haversineKm, interpolate, type Point } from '../../domain/geo.ts';
import { decodePolyline } from '../../domain/polyline.ts';
import { AppError } from '../../errors.ts';
import type { ExternalContext } from '../external/external-context.ts';
import { externalKey } from '../external/external-key.ts';
import { createExternalStore } from '../external/external-store.ts';

/** A line of more points makes the question too long. */
const MOST_POINTS = 120;
const LONGEST_KM = 6_000;
/** Longer stretches bend on the globe, and are measured as straight. */
const STRETCH_KM = 60;

/** Camps, fuel, dump points and water beside a route, in the order they are passed. Throws `not_offered` and `unavailable`. */
export async function findAlong({ env, redis }: ExternalContext, input: AlongInput): Promise<PlacesAlong> {
  const { OVERPASS_URL: url } = env;
  if (!url)
    throw new AppError('not_offered', 'Searching along the road is not set up here. Towns can be searched by name.');
  const route = withoutLongStretches(readRoute(input));
  const line = thinTo(route, MOST_POINTS);
  const question = {
    route: line.points,
    radiusKm: input.corridorKm + line.toleranceKm,
    kinds: [...input.kinds].sort(),
  };
  const storeKey = await externalKey('overpass', question);
  const { value, ...from } = await askAlong(question, { url, store: createExternalStore(redis), storeKey });
  return { places: alongRoute(value, route, input.corridorKm), ...from };
}

function readRoute({ polyline, points }: AlongInput): readonly Point[] {
  const route = points ?? decodePolyline(polyline ?? '');
  const path = points ? 'body.points' : 'body.polyline';
  if (route.length === 0) throw refuse(path, 'This is no encoded polyline.');
  const km = route.slice(1).reduce((sum, point, at) => sum + haversineKm(route[at] ?? point, point), 0);
  if (km > LONGEST_KM) throw refuse(path, `Use a route of at most ${LONGEST_KM.toLocaleString('en')} km.`);
  return route;
}

const refuse = (path: string, message: string) =>
  new AppError('invalid_request', message, { issues: [{ path, message }] });

function withoutLongStretches(route: readonly Point[]): Point[] {
  return route.flatMap((to, at) => {
    const from = route[at - 1];
    if (!from) return [to];
    const parts = Math.ceil(haversineKm(from, to) / STRETCH_KM) || 1;
    return Array.from({ length: parts }, (_, part) => interpolate(from, to, (part + 1) / parts));
  });
}

/** As exact as so many points allow. */
function thinTo(route: readonly Point[], most: number): { points: Point[]; toleranceKm: number } {
  for (let toleranceKm = 0.2; ; toleranceKm *= 2) {
    const points = thinRoute(route, toleranceKm);
    if (points.length <= most) return { points, toleranceKm };
  }
}
