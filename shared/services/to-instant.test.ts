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
