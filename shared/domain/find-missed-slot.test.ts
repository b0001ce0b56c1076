import { describe, expect, it } from 'vitest';
import { findMissedSlot } from './find-missed-slot.ts';

const hourly = { cron: '0 * * * *', timeZone: 'UTC' };
const at = (text: string) => new Date(`2026-11-22T${text}:00Z`);
const knownSince = at('00:30');

describe('a missed slot', () => {
  it('is the newest one that nobody served, once it is more than ten minutes old', () => {
    expect(findMissedSlot(hourly, { lastSlot: at('03:00'), knownSince }, at('04:09'))).toBeNull();
    expect(findMissedSlot(hourly, { lastSlot: at('03:00'), knownSince }, at('04:11'))).toEqual(at('04:00'));
    expect(findMissedSlot(hourly, { lastSlot: at('03:00'), knownSince }, at('09:30'))).toEqual(at('09:00'));
    expect(findMissedSlot(hourly, { lastSlot: at('04:00'), knownSince }, at('04:30'))).toBeNull();
  });

  it('is none before the schedule was known: a new deploy has missed nothing', () => {
    expect(findMissedSlot(hourly, { lastSlot: null, knownSince }, at('00:45'))).toBeNull();
    expect(findMissedSlot(hourly, { lastSlot: null, knownSince }, at('01:30'))).toEqual(at('01:00'));
    const monthly = { cron: '0 1 1 * *', timeZone: 'UTC' };
    expect(findMissedSlot(monthly, { lastSlot: null, knownSince }, at('23:00'))).toBeNull();
  });
});
