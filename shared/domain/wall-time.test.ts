import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, wallTimeOf } from './wall-time.ts';

const at = (wall: string, zone: string) => instantOf(wall, zone)?.toISOString();

test('a wall time is the instant at which clocks there show it', () => {
  expect(at('2026-11-22T18:00', 'Australia/Adelaide')).toBe('2026-11-22T07:30:00.000Z');
  expect(at('2026-07-01T18:00', 'Australia/Adelaide')).toBe('2026-07-01T08:30:00.000Z');
  expect(at('2026-11-22T18:00', 'Australia/Perth')).toBe('2026-11-22T10:00:00.000Z');
  expect(at('2026-11-22T18:00', 'America/Denver')).toBe('2026-11-23T01:00:00.000Z');
});

test('an hour that summer time leaves out is the one after, of one that comes twice the first is meant', () => {
  expect(at('2026-10-04T02:30', 'Australia/Adelaide')).toBe('2026-10-03T17:00:00.000Z');
  expect(at('2027-04-04T02:30', 'Australia/Adelaide')).toBe('2027-04-03T16:00:00.000Z');
});

test('a day that is not there is none', () => {
  expect(instantOf('2026-02-30T10:00', 'Australia/Adelaide')).toBeNull();
  expect(instantOf('nonsense', 'Australia/Adelaide')).toBeNull();
});

test('what a clock shows at any instant leads back to one at which it shows the same', () => {
  const zones = fc.constantFrom(
    'Australia/Adelaide',
    'Australia/Lord_Howe',
    'Pacific/Auckland',
    'America/St_Johns',
    'Europe/London',
    'UTC',
  );
  fc.assert(
    fc.property(zones, fc.integer({ min: 1e12, max: 4e12 }), (zone, time) => {
      const wall = wallTimeOf(new Date(time), zone);
      const again = instantOf(wall, zone);
      expect(again && wallTimeOf(again, zone)).toBe(wall);
    }),
    { numRuns: 2_000 },
  );
});
