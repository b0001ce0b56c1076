import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EARTH_RADIUS_KM, haversineKm, interpolate, type Point, toPlaces, wrapLng } from './geo.ts';

const perth = { lat: -31.95224, lng: 115.8614 };
const sydney = { lat: -33.86785, lng: 151.20732 };
const point: fc.Arbitrary<Point> = fc.record({
  lat: fc.double({ min: -89, max: 89, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});
const halfTurn = Math.PI * EARTH_RADIUS_KM;

describe('distance on the globe', () => {
  test('Perth to Sydney is 3,290 km as the crow flies', () => {
    expect(haversineKm(perth, sydney)).toBeCloseTo(3290.6, 0);
  });

  test('a degree of the equator is 111.2 km, also across the date line', () => {
    expect(haversineKm({ lat: 0, lng: 0 }, { lat: 0, lng: 1 })).toBeCloseTo(111.195, 2);
    expect(haversineKm({ lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 })).toBeCloseTo(111.195, 2);
  });

  test('is the same both ways, never more than half the globe, and never more than a detour', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        const direct = haversineKm(a, b);
        expect(direct).toBeCloseTo(haversineKm(b, a), 6);
        expect(direct).toBeLessThanOrEqual(halfTurn + 1e-6);
        // Near the other side of the globe the sine is so flat that a double tells no more than half a metre.
        expect(direct).toBeLessThanOrEqual(haversineKm(a, c) + haversineKm(c, b) + 1e-3);
      }),
    );
  });
});

describe('a point on the way', () => {
  test('lies at its share of the distance from both ends', () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, fraction) => {
        const whole = haversineKm(a, b);
        fc.pre(whole < halfTurn - 100);
        const between = interpolate(a, b, fraction);
        expect(haversineKm(a, between)).toBeCloseTo(whole * fraction, 2);
        expect(haversineKm(between, b)).toBeCloseTo(whole * (1 - fraction), 2);
        expect(Math.abs(between.lng)).toBeLessThanOrEqual(180);
      }),
    );
  });

  test('crosses the date line by the short way', () => {
    const half = interpolate({ lat: 0, lng: 179 }, { lat: 0, lng: -179 }, 0.5);
    expect(Math.abs(half.lng)).toBeCloseTo(180, 9);
  });

  test('between antipodes is an end rather than not a number', () => {
    const [pole, other] = [
      { lat: 90, lng: 0 },
      { lat: -90, lng: 0 },
    ];
    expect(interpolate(pole, other, 0.4)).toEqual(pole);
    expect(interpolate(pole, pole, 0.4)).toEqual(pole);
  });
});

describe('what a leg was computed for', () => {
  test('has five decimals and no negative zero', () => {
    expect(toPlaces({ lat: -0.000001, lng: 133 }, { lat: -32.1263, lng: 133.6781234 })).toBe(
      '0.00000,133.00000;-32.12630,133.67812',
    );
  });

  test('longitudes of another turn are the same meridian', () => {
    expect(wrapLng(190)).toBe(-170);
    expect(wrapLng(-540)).toBe(-180);
    expect(wrapLng(133.5)).toBe(133.5);
  });
});
