import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayOfMonth, monthsFrom } from './months.ts';

describe('months', () => {
  it('lists both ends and crosses the new year', () => {
    expect(monthsFrom('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(monthsFrom('2026-11', '2026-11')).toEqual(['2026-11']);
    expect(monthsFrom('2026-11', '2026-10')).toEqual([]);
  });

  it('knows leap years', () => {
    expect(['2024-02', '2026-02', '2000-02', '2100-02', '2026-12'].map(lastDayOfMonth)).toEqual([
      '2024-02-29',
      '2026-02-28',
      '2000-02-29',
      '2100-02-28',
      '2026-12-31',
    ]);
  });

  it('ends every month the day before the next one begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const [here = '', next = ''] = monthsFrom(`${year}-${String(month).padStart(2, '0')}`, '2100-12');
        const dayAfter = new Date(Date.parse(lastDayOfMonth(here)) + 86_400_000).toISOString().slice(0, 10);
        expect(dayAfter).toBe(`${next}-01`);
      }),
    );
  });
});
