import { describe, expect, it } from 'vitest';
import { dayAfterKey, daysIn, spanOf, stepFrom } from './calendar-view.ts';

describe('what the calendar shows', () => {
  it('is whole weeks from Monday on, around the month', () => {
    expect(spanOf('month', '2026-11-23')).toEqual({ from: '2026-10-26', to: '2026-12-06' });
    expect(spanOf('month', '2027-02-10')).toEqual({ from: '2027-02-01', to: '2027-02-28' });
    expect(daysIn(spanOf('month', '2026-11-23')).length % 7).toBe(0);
  });

  it('is the week from its Monday on, also on a Sunday', () => {
    expect(spanOf('week', '2026-11-29')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(spanOf('week', '2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  });

  it('goes on from the last day of a month to the last day of a shorter one', () => {
    expect(stepFrom('month', '2027-01-31', 1)).toBe('2027-02-28');
    expect(stepFrom('week', '2026-12-30', 1)).toBe('2027-01-06');
  });

  it('moves by keys as a grid of days does', () => {
    expect(dayAfterKey('ArrowDown', '2026-11-30')).toBe('2026-12-07');
    expect(dayAfterKey('Home', '2026-11-29')).toBe('2026-11-23');
    expect(dayAfterKey('PageDown', '2026-11-30')).toBe('2026-12-30');
    expect(dayAfterKey('x', '2026-11-30')).toBeNull();
  });
});
