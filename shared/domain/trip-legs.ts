import { haversineKm, interpolate, type Point, toPlaces } from './geo.ts';
import { decodePolyline } from './polyline.ts';

/**
 * Roads are longer than the great circle: studies of road networks find 1.2 to 1.3 (Ballou and others, 2002), and 1.25 is taken.
 * The speed is what a car with a caravan keeps up on highways with its rests left out. Both are assumptions, and labelled so.
 */
export const ROAD_FACTOR = 1.25;
export const ASSUMED_KMH = 75;

export interface PlacedStop {
  id: string;
  kind: string;
  lat: number | null;
  lng: number | null;
}

/** A leg as a routing service told it: see public.legs. */
export interface ToldLeg {
  fromStopId: string;
  toStopId: string;
  km: number;
  minutes: number;
  polyline: string;
  provider: string;
  places: string;
}

/** The way from one stop with a place to the next one with a place. */
export interface TripLeg {
  fromStopId: string;
  toStopId: string;
  from: Point;
  to: Point;
  km: number;
  minutes: number;
  /** Encoded, precision 5; empty when nobody told one. */
  polyline: string;
  /** Who told it; null for an estimate. */
  provider: string | null;
  /** Sailed, not driven: it has no kilometres, and takes the stay or the nights of the ferry's own stop. */
  isFerry: boolean;
}

/** Where a stop is; null when it has no place. */
export function placeOf({ lat, lng }: Pick<PlacedStop, 'lat' | 'lng'>): Point | null {
  return lat === null || lng === null ? null : { lat, lng };
}

/**
 * The leg that ends at each stop: null for the first one with a place and for those without. A stop without a place is passed
 * over, and the way goes on from the last place known; from a ferry to where it lands nothing is driven. What was told for places that have moved since is not believed.
 */
export function legsInto(stops: readonly PlacedStop[], told: readonly ToldLeg[]): (TripLeg | null)[] {
  const known = new Map(told.map((leg) => [`${leg.fromStopId} ${leg.toStopId}`, leg]));
  let last: Place | null = null;
  return stops.map((stop) => {
    const point = placeOf(stop);
    if (!point) return null;
    const before = last;
    last = { id: stop.id, point, isFerry: stop.kind === 'ferry' };
    return before && toLeg(before, last, known.get(`${before.id} ${stop.id}`));
  });
}

type Place = { id: string; point: Point; isFerry: boolean };

function toLeg(from: Place, to: Place, told: ToldLeg | undefined): TripLeg {
  const ends = { fromStopId: from.id, toStopId: to.id, from: from.point, to: to.point, isFerry: from.isFerry };
  if (from.isFerry) return { ...ends, km: 0, minutes: 0, polyline: '', provider: 'ferry' };
  if (told && told.places === toPlaces(from.point, to.point)) {
    const { km, minutes, polyline, provider } = told;
    return { ...ends, km, minutes, polyline, provider };
  }
  const km = haversineKm(from.point, to.point) * ROAD_FACTOR;
  return { ...ends, km, minutes: (km / ASSUMED_KMH) * 60, polyline: '', provider: null };
}

/** About where one is after a fraction (0 to 1) of a leg: on the road where it is known, else on the great circle. */
export function pointAlong(leg: TripLeg, fraction: number): Point {
  const points = leg.polyline === '' ? [] : decodePolyline(leg.polyline);
  const line = points.length > 1 ? points : [leg.from, leg.to];
  const lengths = line.slice(1).map((point, index) => haversineKm(line[index] ?? point, point));
  let left = fraction * lengths.reduce((sum, km) => sum + km, 0);
  for (const [index, km] of lengths.entries()) {
    const [from, to] = [line[index] ?? leg.from, line[index + 1] ?? leg.to];
    if (left <= km) return interpolate(from, to, km > 0 ? left / km : 0);
    left -= km;
  }
  return leg.to;
}
