import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { haversineKm, type Point } from './geo.ts';
import { simplifyTrace, unwrapLngs } from './trace-simplify.ts';

const point = fc.record({
  lat: fc.double({ min: -45, max: -10, noNaN: true }),
  lng: fc.double({ min: 110, max: 155, noNaN: true }),
});

describe('a simplified way', () => {
  it('has both ends, goes on in order, and is no longer than asked for', () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 2, maxLength: 300 }),
        fc.integer({ min: 2, max: 50 }),
        (points, most) => {
          const kept = simplifyTrace(points, most);
          expect(kept[0]).toBe(0);
          expect(kept.at(-1)).toBe(points.length - 1);
          expect(kept.length).toBeLessThanOrEqual(most);
          expect(kept.every((index, place) => place === 0 || index > (kept[place - 1] ?? 0))).toBe(true);
        },
      ),
    );
  });

  it('keeps the corners and drops what lies on the line', () => {
    const line = (from: Point, to: Point) =>
      Array.from({ length: 100 }, (_, step) => ({
        lat: from.lat + ((to.lat - from.lat) * step) / 100,
        lng: from.lng + ((to.lng - from.lng) * step) / 100,
      }));
    const corner = { lat: -32, lng: 134 };
    const points = [...line({ lat: -32, lng: 133 }, corner), ...line(corner, { lat: -33, lng: 134 })];
    expect(simplifyTrace(points, 2_000)).toEqual([0, 100, 199]);
  });

  it('of 200,000 points has at most 2,000, and none of the rest is far from all of them', () => {
    const points = Array.from({ length: 200_000 }, (_, index) => ({
      lat: -30 - index / 2e4 + Math.sin(index / 900) / 20,
      lng: 133 + Math.cos(index / 700) / 20,
    }));
    const kept = simplifyTrace(points, 2_000);
    expect(kept.length).toBeLessThanOrEqual(2_000);
    let next = 0;
    for (const [index, at] of points.entries()) {
      if (index > (kept[next + 1] ?? 0)) next += 1;
      if (index % 97 !== 0) continue;
      const near = [kept[next], kept[next + 1]].map((end) => haversineKm(at, points[end ?? 0] ?? at));
      expect(Math.min(...near)).toBeLessThan(5);
    }
  });

  it('goes over the date line by the short way', () => {
    const points = [
      { lat: -17, lng: 179 },
      { lat: -17, lng: -179.5 },
      { lat: -17, lng: 179.5 },
    ];
    expect([...unwrapLngs(points)]).toEqual([179, 180.5, 179.5]);
    expect(simplifyTrace([...points.slice(0, 2), { lat: -17, lng: -178 }], 100)).toEqual([0, 2]);
  });
});
