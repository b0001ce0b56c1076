import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertUnits } from './convert-units.ts';

test.each([
  [100, 'km', 'miles', 62.137],
  [60, 'mph', 'km/h', 96.561],
  [35, 'psi', 'kPa', 241.317],
  [100, '°F', 'Celsius', 37.778],
  [-40, 'C', 'F', -40],
  [2_500, 'kg', 'lbs', 5_511.557],
  [10, 'L/100 km', 'mpg (US)', 23.521],
  [25, 'mpg (UK)', 'l/100km', 11.299],
  [1, 'gal (US)', 'litres', 3.785],
  [3.5, 'tonnes', 'kilograms', 3_500],
  [20, 'knots', 'kilometres per hour', 37.04],
])('%d %s in %s', (value, from, to, result) => {
  expect(convertUnits({ value, from, to }, 'AU')?.value).toBeCloseTo(result, 2);
});

test('a gallon is that of the person’s region unless they say which', () => {
  expect(convertUnits({ value: 1, from: 'gallon', to: 'L' }, 'US')).toMatchObject({
    from: 'US gallons',
    value: 3.785411784,
  });
  expect(convertUnits({ value: 1, from: 'gallons', to: 'L' }, 'AU')).toMatchObject({
    from: 'imperial gallons',
    value: 4.54609,
  });
  expect(convertUnits({ value: 1, from: 'us gallons', to: 'L' }, 'AU')).toMatchObject({ value: 3.785411784 });
});

test('what does not measure the same, is not known or has no answer is none', () => {
  expect(convertUnits({ value: 1, from: 'km', to: 'kg' }, 'AU')).toBeNull();
  expect(convertUnits({ value: 1, from: 'furlongs', to: 'm' }, 'AU')).toBeNull();
  expect(convertUnits({ value: 0, from: 'mpg', to: 'L/100 km' }, 'AU')).toBeNull();
});

test('there and back is where one was', () => {
  const units = fc.constantFrom(['km', 'mi'], ['°C', '°F'], ['kg', 'lb'], ['L/100 km', 'mpg (UK)'], ['kPa', 'psi']);
  fc.assert(
    fc.property(units, fc.double({ min: 0.1, max: 1e6, noNaN: true }), ([from = '', to = ''], value) => {
      const there = convertUnits({ value, from, to }, 'AU')?.value ?? Number.NaN;
      expect(convertUnits({ value: there, from: to, to: from }, 'AU')?.value).toBeCloseTo(value, 6);
    }),
  );
});
