import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePolyline, encodePolyline } from './polyline.ts';

test('the example of the format reads as it should', () => {
  const text = '_p~iF~ps|U_ulLnnqC_mqNvxq`@';
  const points = [
    { lat: 38.5, lng: -120.2 },
    { lat: 40.7, lng: -120.95 },
    { lat: 43.252, lng: -126.453 },
  ];
  expect(decodePolyline(text)).toEqual(points);
  expect(encodePolyline(points)).toBe(text);
});

test('what is written comes back, to a metre, across the date line too', () => {
  const degrees = (limit: number) => fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((value) => value / 1e5);
  fc.assert(
    fc.property(fc.array(fc.record({ lat: degrees(90), lng: degrees(180) })), (points) => {
      expect(decodePolyline(encodePolyline(points))).toEqual(
        points.map(({ lat, lng }) => ({ lat: lat + 0, lng: lng + 0 })),
      );
    }),
  );
});

test('no text makes it fail, and nothing it reads is off the globe', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const { lat, lng } of decodePolyline(text)) {
        expect(Math.abs(lat) <= 90 && Math.abs(lng) <= 540).toBe(true);
      }
    }),
  );
});
