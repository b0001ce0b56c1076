import { placeOnRoute, thinRoute } from './corridor.ts';
import { haversineKm, type Point } from './geo.ts';
import { decodePolyline } from './polyline.ts';
import { type PlacedStop, placeOf, type TripLeg } from './trip-legs.ts';

/** A trip's way as one line. A place beside it is told in kilometres of the line, a traveller in kilometres driven. */
export interface TripRoute {
  points: Point[];
  parts: RoutePart[];
}

interface RoutePart {
  fromStopId: string;
  toStopId: string;
  /** Where it begins and how long it is on the line; an estimated leg is a straight line there, shorter than what is driven. */
  lineStartKm: number;
  lineKm: number;
  drivenStartKm: number;
  drivenKm: number;
}

/** Bends smaller than this are left out of long lines. */
const TOLERANCE_KM = 0.1;
const FEW_POINTS = 200;

/** The line of some legs that follow each other. */
export function toTripRoute(legs: readonly TripLeg[]): TripRoute {
  const route: TripRoute = { points: [], parts: [] };
  let [lineStartKm, drivenStartKm] = [0, 0];
  for (const leg of legs) {
    const line = lineOf(leg);
    // The join between two legs is counted to the later one: where a road was told, it may begin beside the stop.
    const lineKm = lengthKm([...route.points.slice(-1), ...line]);
    const ends = { fromStopId: leg.fromStopId, toStopId: leg.toStopId };
    route.parts.push({ ...ends, lineStartKm, lineKm, drivenStartKm, drivenKm: leg.km });
    route.points.push(...line);
    lineStartKm += lineKm;
    drivenStartKm += leg.km;
  }
  return route;
}

function lineOf(leg: TripLeg): Point[] {
  const told = leg.polyline === '' ? [] : decodePolyline(leg.polyline);
  if (told.length < 2) return [leg.from, leg.to];
  return told.length > FEW_POINTS ? thinRoute(told, TOLERANCE_KM) : told;
}

const lengthKm = (line: readonly Point[]) =>
  line.slice(1).reduce((sum, point, at) => sum + haversineKm(line[at] ?? point, point), 0);

/** Between which stops a place beside the line is passed, and how many kilometres have been driven by then. */
export function passedAt(route: TripRoute, alongKm: number): { fromStopId: string; toStopId: string; km: number } {
  const part = route.parts.find(({ lineStartKm, lineKm }) => alongKm <= lineStartKm + lineKm) ?? route.parts.at(-1);
  if (!part) throw new Error('A route has at least one leg.');
  const { fromStopId, toStopId, lineStartKm, lineKm, drivenStartKm, drivenKm } = part;
  const fraction = lineKm > 0 ? Math.min(1, Math.max(0, (alongKm - lineStartKm) / lineKm)) : 0;
  return { fromStopId, toStopId, km: drivenStartKm + fraction * drivenKm };
}

/**
 * The stop, of those there are now, behind which a place beside the line belongs: the last one passed before it on the same leg. Others
 * may have been put there since the line was made. Null when the leg's own first stop is gone.
 */
export function stopBefore(route: TripRoute, alongKm: number, stops: readonly PlacedStop[]): string | null {
  const { fromStopId, toStopId } = passedAt(route, alongKm);
  const first = stops.findIndex(({ id }) => id === fromStopId);
  if (first === -1) return null;
  let behind = fromStopId;
  for (const stop of stops.slice(first + 1)) {
    const point = placeOf(stop);
    if (stop.id === toStopId) break;
    if (point && placeOnRoute(point, route.points).alongKm > alongKm) break;
    behind = stop.id;
  }
  return behind;
}
