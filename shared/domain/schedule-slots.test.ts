import { describe, expect, it } from 'vitest';
import { nextSlot, slotAt, slotsBefore } from './schedule-slots.ts';

const utc = (cron: string) => ({ cron, timeZone: 'UTC' });
const iso = (slot: Date | null) => slot?.toISOString() ?? null;

describe('the slot of a firing', () => {
  it('is the one that has just come, on the second and up to five seconds early', () => {
    for (const at of ['10:00:00.000', '10:00:01.500', '10:59:54.000', '09:59:56.000']) {
      expect(iso(slotAt(utc('0 * * * *'), new Date(`2026-11-22T${at}Z`)))).toBe('2026-11-22T10:00:00.000Z');
    }
    expect(iso(slotAt(utc('0 * * * *'), new Date('2026-11-22T09:59:54Z')))).toBe('2026-11-22T09:00:00.000Z');
  });

  it('of a 29 February is that of the last leap year', () => {
    expect(iso(slotAt(utc('0 1 29 2 *'), new Date('2027-03-01T00:00Z')))).toBe('2024-02-29T01:00:00.000Z');
  });
});

describe('slots on a clock that changes', () => {
  const hobart = { cron: '30 2 * * *', timeZone: 'Australia/Hobart' };
  const darwin = { cron: '30 2 * * *', timeZone: 'Australia/Darwin' };

  it('02:30 in Hobart comes at 03:00 on the day it does not exist, and every day has one', () => {
    expect(slotsBefore(hobart, new Date('2026-10-06T00:00Z'), 3).map(iso)).toEqual([
      '2026-10-03T16:00:00.000Z',
      '2026-10-04T15:30:00.000Z',
      '2026-10-05T15:30:00.000Z',
    ]);
  });

  it('02:30 in Hobart comes once on the day it exists twice', () => {
    expect(slotsBefore(hobart, new Date('2026-04-06T20:00Z'), 3).map(iso)).toEqual([
      '2026-04-04T15:30:00.000Z',
      '2026-04-05T16:30:00.000Z',
      '2026-04-06T16:30:00.000Z',
    ]);
  });

  it('Darwin knows no summer time', () => {
    const slots = slotsBefore(darwin, new Date('2026-10-06T00:00Z'), 3).map(iso);
    expect(slots).toEqual(['2026-10-03T17:00:00.000Z', '2026-10-04T17:00:00.000Z', '2026-10-05T17:00:00.000Z']);
  });
});

it('the next slot comes after now, never at it', () => {
  expect(iso(nextSlot(utc('*/5 * * * *'), new Date('2026-11-22T10:05:00Z')))).toBe('2026-11-22T10:10:00.000Z');
});
