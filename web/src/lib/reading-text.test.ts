import { expect, it } from 'vitest';
import { parseReading, toReadingText } from './reading-text.ts';

it.each([
  ['84710', 84_710],
  ['84,710', 84_710],
  ['84 710.5', 84_710.5],
  ['1,084,710', 1_084_710],
  ['84710,5', 84_710.5],
  ['312.5 h', 312.5],
  [' 0 ', 0],
])('reads %s as people type it', (typed, value) => {
  expect(parseReading(typed, 'generator', 'km')).toBe(value);
});

it.each(['', 'about 80000', '-5', '1.2.3', '84,71,0', '12345678'])('takes "%s" for no reading', (typed) => {
  expect(parseReading(typed, 'tow', 'km')).toBeNull();
});

it('converts miles once, and the hours of a generator never', () => {
  expect(parseReading('100', 'tow', 'mi')).toBe(160.93);
  expect(toReadingText(160.9344, 'tow', 'mi')).toBe('100');
  expect(parseReading('100', 'generator', 'mi')).toBe(100);
  expect(toReadingText(312.5, 'generator', 'mi')).toBe('312.5');
  expect(toReadingText(null, 'tow', 'km')).toBe('');
});
