import { expect, test } from 'vitest';
import { addDays, addMonths, lastDayOf, sameDayOf, todayIn } from './days.ts';

test('today is the day of the time zone, not of the device', () => {
  const now = new Date('2026-11-22T14:00:00Z');
  expect(todayIn('Australia/Adelaide', now)).toBe('2026-11-23');
  expect(todayIn('America/New_York', now)).toBe('2026-11-22');
});

test('days count across months, leap days and clock changes', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-10-04', -1)).toBe('2026-10-03');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});

test('months count across years', () => {
  expect(addMonths('2026-11', 2)).toBe('2027-01');
  expect(addMonths('2026-01', -13)).toBe('2024-12');
  expect(lastDayOf('2026-02')).toBe('2026-02-28');
});

test('the same day of a shorter month is its last', () => {
  expect(sameDayOf('2026-03-31', -1)).toBe('2026-02-28');
  expect(sameDayOf('2026-01-15', -1)).toBe('2025-12-15');
});
