import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCoordinates, writeCoordinates } from './geo-coordinates.ts';

test.each([
  ['-31.45 130.90', -31.45, 130.9],
  ['-31.45,130.90', -31.45, 130.9],
  [' −31.45 ; 130.9 ', -31.45, 130.9],
  ['31.45 S, 130.90 E', -31.45, 130.9],
  ['31.45°S 130.9°E', -31.45, 130.9],
  [`31°27'00"S 130°54'00"E`, -31.45, 130.9],
  ['31°27′S, 130°54′E', -31.45, 130.9],
  ['12 0', 12, 0],
])('%s is a place', (typed, lat, lng) => {
  const place = readCoordinates(typed);
  expect(place?.lat).toBeCloseTo(lat, 9);
  expect(place?.lng).toBeCloseTo(lng, 9);
});

test.each(['', 'Ceduna', '-31.45', '95, 130', '-31, 190', '130 E, 31 S', '1 2 3', '5000, 1'])('%s is none', (typed) => {
  expect(readCoordinates(typed)).toBeNull();
});

test('what is written is read as the same place, to a metre', () => {
  const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
  fc.assert(
    fc.property(degrees(90), degrees(180), (lat, lng) => {
      const again = readCoordinates(writeCoordinates({ lat, lng }));
      expect(Math.abs((again?.lat ?? 99) - lat)).toBeLessThanOrEqual(5.1e-6);
      expect(Math.abs((again?.lng ?? 999) - lng)).toBeLessThanOrEqual(5.1e-6);
    }),
  );
});
