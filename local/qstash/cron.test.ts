import { expect, test } from 'vitest';
import { parseCron } from './cron.ts';

/** The next times after one, in UTC. */
function times(expression: string, after: string, count: number): string[] {
  const next = parseCron(expression);
  const found: string[] = [];
  let at = Date.parse(after);
  for (let index = 0; index < count; index++) {
    at = next(at) ?? Number.NaN;
    found.push(new Date(at).toISOString().slice(0, 16));
  }
  return found;
}

test('Hobart keeps its hour when clocks change, Darwin never changes', () => {
  const weekly = (zone: string) => times(`CRON_TZ=${zone} 0 7 * * 1`, '2026-09-27T00:00:00Z', 2);
  expect(weekly('Australia/Hobart')).toEqual(['2026-09-27T21:00', '2026-10-04T20:00']);
  expect(weekly('Australia/Darwin')).toEqual(['2026-09-27T21:30', '2026-10-04T21:30']);
});

test('an hour that comes twice runs a daily schedule once, one that is skipped does not skip the day', () => {
  const daily = (after: string) => times('CRON_TZ=Australia/Hobart 30 2 * * *', after, 2);
  expect(daily('2026-04-04T00:00:00Z')).toEqual(['2026-04-04T15:30', '2026-04-05T16:30']);
  expect(daily('2026-10-03T00:00:00Z')).toEqual(['2026-10-03T16:00', '2026-10-04T15:30']);
});

test('29 February comes in leap years', () => {
  expect(times('0 0 29 2 *', '2026-11-22T00:00:00Z', 2)).toEqual(['2028-02-29T00:00', '2032-02-29T00:00']);
});

test('a date that never comes has no next run', () => {
  expect(parseCron('0 0 31 2 *')(Date.parse('2026-11-22T00:00:00Z'))).toBeNull();
});
