import { describe, expect, it } from 'vitest';
import { toStatusDays, uptimePercent } from './status-days.ts';

describe('ninety days', () => {
  it('end today, and show a day without a check as such', () => {
    const days = toStatusDays(
      [
        { day: '2026-11-20', checks: 288, failures: 0 },
        { day: '2026-11-21', checks: 288, failures: 3 },
        { day: '2026-11-22', checks: 100, failures: 6 },
      ],
      '2026-11-22',
    );
    expect(days).toHaveLength(90);
    expect(days[0]?.day).toBe('2026-08-25');
    expect(days.slice(-4).map(({ level }) => level)).toEqual(['none', 'up', 'some', 'much']);
  });

  it('add up to an uptime that is 100 only when nothing failed', () => {
    expect(uptimePercent([{ checks: 25_920, failures: 0 }])).toBe('100');
    expect(uptimePercent([{ checks: 25_920, failures: 1 }])).toBe('99.99');
    expect(uptimePercent([])).toBeNull();
  });
});
