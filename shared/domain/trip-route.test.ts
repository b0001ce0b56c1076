import { expect, test } from 'vitest';
import { encodePolyline } from './polyline.ts';
import type { TripLeg } from './trip-legs.ts';
import { passedAt, stopBefore, toTripRoute } from './trip-route.ts';

const A = { lat: 0, lng: 130 };
const B = { lat: 0, lng: 131 };
const C = { lat: 0, lng: 133 };
const DEGREE_KM = 111.195;

const leg = (fromStopId: string, toStopId: string, more: Partial<TripLeg> = {}): TripLeg => ({
  ...{ fromStopId, toStopId, from: A, to: B, km: 125, minutes: 100, polyline: '', provider: null, isFerry: false },
  ...more,
});
const LEGS = [leg('a', 'b'), leg('b', 'c', { from: B, to: C, km: 300 })];
const stop = (id: string, point: { lat: number; lng: number } | null) => ({
  id,
  kind: 'camp',
  lat: point?.lat ?? null,
  lng: point?.lng ?? null,
});

test('a place beside an estimated leg is told in kilometres driven, not as the crow flies', () => {
  const route = toTripRoute(LEGS);
  const first = passedAt(route, DEGREE_KM / 2);
  expect(first).toMatchObject({ fromStopId: 'a', toStopId: 'b' });
  expect(first.km).toBeCloseTo(62.5, 1);
  const second = passedAt(route, DEGREE_KM * 2);
  expect(second).toMatchObject({ fromStopId: 'b', toStopId: 'c' });
  expect(second.km).toBeCloseTo(125 + 150, 1);
});

test('a place at the very end, or a hair beyond it by rounding, belongs to the last leg', () => {
  expect(passedAt(toTripRoute(LEGS), DEGREE_KM * 3 + 0.01)).toEqual({ fromStopId: 'b', toStopId: 'c', km: 425 });
});

test('a crossing by ship has a line and no kilometres driven', () => {
  const route = toTripRoute([leg('a', 'b', { km: 0, isFerry: true }), leg('b', 'c', { from: B, to: C, km: 300 })]);
  expect(passedAt(route, DEGREE_KM / 2).km).toBe(0);
});

test('a road that was told keeps its bends, thinned where there are many points', () => {
  const bent = [A, { lat: 0.5, lng: 130.5 }, B];
  expect(toTripRoute([leg('a', 'b', { polyline: encodePolyline(bent), provider: 'ORS' })]).points).toEqual(bent);
  const many = Array.from({ length: 2_000 }, (_, at) => ({ lat: 0, lng: 130 + at / 2_000 }));
  expect(toTripRoute([leg('a', 'b', { polyline: encodePolyline(many), provider: 'ORS' })]).points).toHaveLength(2);
});

test('a place is put behind the last stop that is passed before it, also among those added since', () => {
  const route = toTripRoute(LEGS);
  const before = [stop('a', A), stop('b', B), stop('c', C)];
  expect(stopBefore(route, DEGREE_KM * 0.5, before)).toBe('a');
  expect(stopBefore(route, DEGREE_KM * 1.5, before)).toBe('b');
  const since = [stop('a', A), stop('added', { lat: 0.01, lng: 130.3 }), stop('b', B), stop('c', C)];
  expect(stopBefore(route, DEGREE_KM * 0.5, since)).toBe('added');
  expect(stopBefore(route, DEGREE_KM * 0.2, since)).toBe('a');
});

test('a stop without a place keeps what comes behind it, and without the first stop there is no place to put it', () => {
  const route = toTripRoute(LEGS);
  expect(stopBefore(route, DEGREE_KM * 0.5, [stop('a', A), stop('nowhere', null), stop('b', B)])).toBe('nowhere');
  expect(stopBefore(route, DEGREE_KM * 0.5, [stop('b', B), stop('c', C)])).toBeNull();
});
