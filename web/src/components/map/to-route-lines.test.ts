import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodePolyline } from '../../../../shared/domain/polyline.ts';
import type { MapLeg } from './map-types.ts';
import { toRouteLines, toStopMarks } from './to-route-lines.ts';

const leg = (from: [number, number], to: [number, number], more: Partial<MapLeg> = {}): MapLeg => ({
  from: { lat: from[0], lng: from[1] },
  to: { lat: to[0], lng: to[1] },
  polyline: '',
  provider: null,
  isFerry: false,
  ...more,
});

test('an estimate, a road and a ferry are told apart', () => {
  const road = encodePolyline([
    { lat: -32, lng: 133 },
    { lat: -31.9, lng: 132.5 },
    { lat: -31.8, lng: 132 },
  ]);
  const { features } = toRouteLines([
    leg([-33, 134], [-32, 133]),
    leg([-32, 133], [-31.8, 132], { polyline: road, provider: 'OpenRouteService' }),
    leg([-38, 144.9], [-41.2, 146.4], { isFerry: true, provider: 'ferry' }),
  ]);
  expect(features.map(({ properties }) => properties.kind)).toEqual(['estimate', 'road', 'ferry']);
  expect(features[1]?.geometry.coordinates).toEqual([
    [133, -32],
    [132.5, -31.9],
    [132, -31.8],
  ]);
});

test('no line jumps around the globe, wherever the stops are', () => {
  const place = fc.tuple(
    fc.double({ min: -60, max: 60, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 6 }), (places) => {
      const legs = places.slice(1).map((to, at) => leg(places[at] as [number, number], to));
      const lngs = toRouteLines(legs).features.flatMap(({ geometry }) => geometry.coordinates.map(([lng]) => lng));
      for (const [at, lng] of lngs.slice(1).entries())
        expect(Math.abs(lng - (lngs[at] ?? lng))).toBeLessThanOrEqual(180);
    }),
  );
});

test('stops keep the numbers of the list when one of them has no place', () => {
  const marks = toStopMarks([
    { id: 'a', name: 'Suva', lat: -18, lng: 178 },
    { id: 'b', name: 'Somewhere', lat: null, lng: null },
    { id: 'c', name: 'Apia', lat: -13.8, lng: -171.8 },
  ]);
  expect(marks.map(({ number, lng }) => [number, Math.round(lng)])).toEqual([
    [1, 178],
    [3, 188],
  ]);
});
