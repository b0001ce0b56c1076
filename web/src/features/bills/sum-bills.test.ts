import { describe, expect, it } from 'vitest';
import type { Recurring } from '../../../../shared/contracts/recurrings.ts';
import { dueDayOf } from '../../../../shared/domain/recurrence.ts';
import { sumBills } from './sum-bills.ts';

function bill(changes: Pick<Recurring, 'amountCents' | 'period' | 'nextDueOn'> & Partial<Recurring>): Recurring {
  return {
    ...{ id: crypto.randomUUID(), name: 'Bill', currency: 'AUD', category: 'other', vehicleId: null, note: '' },
    ...{ dueDay: dueDayOf(changes.nextDueOn), lastDueOn: null, lastPaidOn: null, lastExpenseId: null },
    ...{ version: 1, createdAt: '2026-11-01T00:00:00Z', updatedAt: '2026-11-01T00:00:00Z', deletedAt: null },
    ...changes,
  };
}

describe('what bills come to', () => {
  it('counts each time they are still due this month, and what is overdue', () => {
    const bills = [
      bill({ amountCents: 1_000, period: 'week', nextDueOn: '2026-11-16' }),
      bill({ amountCents: 5_900, period: 'month', nextDueOn: '2026-10-31' }),
      bill({ amountCents: 90_000, period: 'year', nextDueOn: '2026-12-01' }),
    ];
    expect(sumBills(bills, '2026-11-18')).toEqual([
      { currency: 'AUD', toPayCents: 3 * 1_000 + 2 * 5_900, monthlyCents: 4_348 + 5_900 + 7_500 },
    ]);
  });

  it('adds no currency to another', () => {
    const bills = [
      bill({ amountCents: 1_000, period: 'month', nextDueOn: '2026-11-20', currency: 'NZD' }),
      bill({ amountCents: 2_000, period: 'month', nextDueOn: '2026-12-20' }),
    ];
    expect(sumBills(bills, '2026-11-18')).toEqual([
      { currency: 'AUD', toPayCents: 0, monthlyCents: 2_000 },
      { currency: 'NZD', toPayCents: 1_000, monthlyCents: 1_000 },
    ]);
  });
});
