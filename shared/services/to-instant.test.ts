import { expect, it } from 'vitest';
import { toInstant } from './to-instant.ts';

it('reads every way Postgres writes a time stamp', () => {
  for (const timestamp of [
    '2026-11-22T18:18:42.072326+00:00',
    '2026-11-22 18:18:42.072+00',
    '2026-11-23T04:48:42.072+10:30',
  ]) {
    expect(toInstant(timestamp)).toBe('2026-11-22T18:18:42.072Z');
  }
});

it('fills up a fraction that Postgres has cut short', () => {
  expect(toInstant('2026-11-22T18:18:42.07+00:00')).toBe('2026-11-22T18:18:42.070Z');
  expect(toInstant('2026-11-22T18:18:42+00:00')).toBe('2026-11-22T18:18:42.000Z');
});
