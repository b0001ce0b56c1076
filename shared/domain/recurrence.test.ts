import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, lastDayOf, monthOf } from './days.ts';
import { centsAMonth, dueDayOf, nextOccurrence, occurrencesBetween, type Recurrence } from './recurrence.ts';

const PERIODS: Recurrence['period'][] = ['week', 'fortnight', 'month', 'quarter', 'year'];
const from = (nextDueOn: string, period: Recurrence['period']) => ({ nextDueOn, period, dueDay: dueDayOf(nextDueOn) });
const first = (count: number, nextDueOn: string, period: Recurrence['period']) =>
  occurrencesBetween(from(nextDueOn, period), nextDueOn, '2100-12-31').slice(0, count);

const anyDay = fc.integer({ min: 0, max: 365 * 60 }).map((count) => addDays('2020-01-01', count));
const anyPeriod = fc.constantFrom(...PERIODS);

describe('what is due again and again', () => {
  it('falls on the last day of a shorter month and comes back to its day', () => {
    expect(first(5, '2027-01-31', 'month')).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
    ]);
    expect(first(4, '2026-11-30', 'quarter')).toEqual(['2026-11-30', '2027-02-28', '2027-05-30', '2027-08-30']);
  });

  it('is due on a leap day when there is one, and on the day before otherwise', () => {
    expect(first(5, '2028-02-29', 'year')).toEqual([
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ]);
  });

  it('comes every 14 days, whatever the clocks do', () => {
    // Clocks in Adelaide go back on 4 April 2027 and on again on 3 October.
    expect(first(3, '2027-03-26', 'fortnight')).toEqual(['2027-03-26', '2027-04-09', '2027-04-23']);
    expect(first(3, '2027-09-24', 'fortnight')).toEqual(['2027-09-24', '2027-10-08', '2027-10-22']);
  });

  it('keeps its day when it was moved on from a shorter month', () => {
    expect(nextOccurrence({ period: 'month', nextDueOn: '2027-02-28', dueDay: 31 })).toBe('2027-03-31');
    expect(nextOccurrence({ period: 'month', nextDueOn: '2027-02-28', dueDay: 28 })).toBe('2027-03-28');
  });

  it('never drifts: each occurrence is its day of the month, or the last one there is', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('month' as const, 'quarter' as const, 'year' as const), (day, period) => {
        const dueDay = dueDayOf(day);
        for (const due of first(60, day, period)) {
          expect(dueDayOf(due)).toBe(Math.min(dueDay, dueDayOf(lastDayOf(monthOf(due)))));
        }
      }),
    );
  });

  it('is the same whether it is asked for at once or moved on one by one', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, fc.integer({ min: 0, max: 40 }), (day, period, skipped) => {
        const bill = from(day, period);
        const to = addDays(day, 1_500);
        let moved = bill;
        for (let count = 0; count < skipped; count++) moved = { ...moved, nextDueOn: nextOccurrence(moved) };
        expect(occurrencesBetween(moved, moved.nextDueOn, to)).toEqual(
          occurrencesBetween(bill, day, to).filter((due) => due >= moved.nextDueOn),
        );
      }),
    );
  });

  it('lies within the days that are asked for, each later than the one before', () => {
    fc.assert(
      fc.property(anyDay, anyPeriod, anyDay, fc.integer({ min: 0, max: 400 }), (day, period, start, length) => {
        const to = addDays(start, length);
        const days = occurrencesBetween(from(day, period), start, to);
        expect(days.every((due) => due >= start && due <= to && due >= day)).toBe(true);
        expect([...new Set(days)].sort()).toEqual(days);
      }),
    );
  });

  it('comes to so much a month', () => {
    expect(centsAMonth(5_900, 'month')).toBe(5_900);
    expect(centsAMonth(120_000, 'year')).toBe(10_000);
    expect(centsAMonth(30_000, 'quarter')).toBe(10_000);
    expect(centsAMonth(7_000, 'week')).toBe(30_438);
    expect(centsAMonth(14_000, 'fortnight')).toBe(30_438);
  });
});
