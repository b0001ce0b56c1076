import { haversineKm, interpolate, type Point } from '../../../../shared/domain/geo.ts';
import { decodePolyline } from '../../../../shared/domain/polyline.ts';
import type { MapLeg, MapStop } from './map-types.ts';

/** How a leg is drawn: a road that was told, an estimate as the crow flies, or a crossing by ship. */
type LineKind = 'road' | 'estimate' | 'ferry';
type Position = [lng: number, lat: number];

const STEP_KM = 50;

/** The same meridian in the turn that is nearest to another one: lines do not jump at ±180°. */
export const nearTo = (lng: number, other: number) => lng + 360 * Math.round((other - lng) / 360);

function pointsOf(leg: MapLeg): Point[] {
  const told = leg.polyline === '' ? [] : decodePolyline(leg.polyline);
  if (told.length > 1) return told;
  const steps = Math.max(1, Math.ceil(haversineKm(leg.from, leg.to) / STEP_KM));
  return Array.from({ length: steps + 1 }, (_, at) => interpolate(leg.from, leg.to, at / steps));
}

const kindOf = ({ isFerry, provider }: MapLeg): LineKind => {
  if (isFerry) return 'ferry';
  return provider === null ? 'estimate' : 'road';
};

/** The legs as lines for the map, each beginning in the turn of the globe in which the one before has ended. */
export function toRouteLines(legs: readonly MapLeg[]) {
  let last: number | undefined;
  const features = legs.map((leg) => {
    const coordinates = pointsOf(leg).map(({ lat, lng }): Position => {
      last = last === undefined ? lng : nearTo(lng, last);
      return [last, lat];
    });
    return {
      type: 'Feature' as const,
      properties: { kind: kindOf(leg) },
      geometry: { type: 'LineString' as const, coordinates },
    };
  });
  return { type: 'FeatureCollection' as const, features };
}

/** Where stops are drawn, with their number in the list: in the same turn of the globe as the lines between them. */
export function toStopMarks(stops: readonly MapStop[]) {
  let last: number | undefined;
  return stops.flatMap(({ id, name, lat, lng }, at) => {
    if (lat === null || lng === null) return [];
    last = last === undefined ? lng : nearTo(lng, last);
    return [{ id, name, number: at + 1, lat, lng: last }];
  });
}

export type StopMark = ReturnType<typeof toStopMarks>[number];
