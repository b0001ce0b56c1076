import { expect, test } from 'vitest';
import type { VehicleKind } from '../../../shared/contracts/vehicles.ts';
import { createUnitWords } from './unit-words.ts';

const kindOf = (id: string): VehicleKind => (id === 'gen' ? 'generator' : 'tow');
const metric = createUnitWords({ locale: 'en-AU', distanceUnit: 'km', consumptionUnit: 'L/100 km', kindOf });
const american = createUnitWords({ locale: 'en-US', distanceUnit: 'mi', consumptionUnit: 'mpg (US)', kindOf });

test('two versions of a row are told in the units of the person', () => {
  expect(metric.distance(84_710)).toBe('84,710 km');
  expect(american.distance(84_710)).toBe('52,636.35 mi');
  expect(metric.volume(62.04)).toBe('62.04 L');
  expect(american.volume(62.04)).toBe('16.389 gal');
  expect(metric.price(1_910)).toBe('1.910 a litre');
  expect(american.price(1_910)).toBe('7.230 a gallon');
  expect(american.distance(null)).toBe('—');
});

test('what differs by the smallest step that is kept reads differently', () => {
  expect(american.distance(84_710)).not.toBe(american.distance(84_710.1));
  expect(american.volume(62.04)).not.toBe(american.volume(62.05));
});

test('a generator is read in hours, wherever its owner lives', () => {
  expect(american.reading(312.5, 'gen')).toBe('312.5 h');
  expect(american.reading(100, 'car')).toBe('62.14 mi');
});
