import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alongRoute, placeOnRoute, thinRoute } from './corridor.ts';
import { haversineKm, interpolate, type Point } from './geo.ts';

const ceduna = { lat: -32.127, lng: 133.673 };
const eucla = { lat: -31.68, lng: 128.88 };
const route = Array.from({ length: 21 }, (_, at) => interpolate(ceduna, eucla, at / 20));

const near = (centre: Point, degrees: number) =>
  fc.record({
    lat: fc.double({ min: centre.lat - degrees, max: centre.lat + degrees, noNaN: true }),
    lng: fc.double({ min: centre.lng - degrees, max: centre.lng + degrees, noNaN: true }),
  });

/** The slow and obvious way: 500 points on each stretch. */
function nearestBySteps(place: Point, way: readonly Point[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (let at = 1; at < way.length; at += 1) {
    for (let step = 0; step <= 500; step += 1) {
      best = Math.min(best, haversineKm(place, interpolate(way[at - 1] as Point, way[at] as Point, step / 500)));
    }
  }
  return best;
}

describe('a corridor along a route', () => {
  test('holds what lies within it, in the order it is passed, and nothing else', () => {
    const places = [
      { name: 'Eucla', ...eucla },
      { name: 'Nundroo', lat: -31.79, lng: 132.23 },
      { name: 'Fowlers Bay', lat: -31.99, lng: 132.44 },
      { name: 'Port Lincoln', lat: -34.72, lng: 135.86 },
    ];
    const found = alongRoute(places, route, 40);
    expect(found.map(({ name }) => name)).toEqual(['Fowlers Bay', 'Nundroo', 'Eucla']);
    expect(found[2]?.offKm).toBeCloseTo(0, 3);
    expect(found[2]?.alongKm).toBeCloseTo(haversineKm(ceduna, eucla), 0);
  });

  test('measures as the slow way does', () => {
    fc.assert(
      fc.property(
        near({ lat: -30, lng: 133 }, 0.25),
        fc.array(near({ lat: -30, lng: 133 }, 0.25), { minLength: 2, maxLength: 5 }),
        (place, way) => {
          const slow = nearestBySteps(place, way);
          expect(Math.abs(placeOnRoute(place, way).offKm - slow)).toBeLessThanOrEqual(0.1 + slow / 100);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('crosses the date line', () => {
    const fiji = [
      { lat: -17, lng: 179.5 },
      { lat: -17, lng: -179.5 },
    ];
    expect(placeOnRoute({ lat: -17, lng: 180 }, fiji).offKm).toBeLessThan(1);
    expect(placeOnRoute({ lat: -17, lng: 0 }, fiji).offKm).toBeGreaterThan(10_000);
  });

  test('is found around a single point', () => {
    expect(placeOnRoute(eucla, [ceduna])).toEqual({ offKm: haversineKm(eucla, ceduna), alongKm: 0 });
  });
});

describe('a route with fewer points', () => {
  test('keeps both ends and stays within its tolerance', () => {
    fc.assert(
      fc.property(fc.array(near({ lat: -30, lng: 133 }, 1), { minLength: 2, maxLength: 60 }), (way) => {
        const thin = thinRoute(way, 5);
        expect(thin[0]).toBe(way[0]);
        expect(thin.at(-1)).toBe(way.at(-1));
        for (const point of way) expect(placeOnRoute(point, thin).offKm).toBeLessThanOrEqual(5.1);
      }),
    );
  });

  test('is one line where the road is straight', () => {
    const straight = Array.from({ length: 50 }, (_, at) => ({ lat: -30, lng: 130 + at / 100 }));
    expect(thinRoute(straight, 0.5)).toHaveLength(2);
  });
});
