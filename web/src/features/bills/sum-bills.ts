import type { Recurring } from '../../../../shared/contracts/recurrings.ts';
import { lastDayOf, monthOf } from '../../../../shared/domain/days.ts';
import { centsAMonth, occurrencesBetween } from '../../../../shared/domain/recurrence.ts';

export interface BillSum {
  currency: Recurring['currency'];
  /** Up to the end of this month, with what is overdue. */
  toPayCents: number;
  /** By the average of a year. */
  monthlyCents: number;
}

/** What bills come to, by currency, the largest first. */
export function sumBills(bills: readonly Recurring[], today: string): BillSum[] {
  const last = lastDayOf(monthOf(today));
  const sums = new Map<BillSum['currency'], BillSum>();
  for (const bill of bills) {
    const { currency, amountCents, period, nextDueOn } = bill;
    const sum = sums.get(currency) ?? { currency, toPayCents: 0, monthlyCents: 0 };
    sums.set(currency, {
      currency,
      toPayCents: sum.toPayCents + amountCents * occurrencesBetween(bill, nextDueOn, last).length,
      monthlyCents: sum.monthlyCents + centsAMonth(amountCents, period),
    });
  }
  return [...sums.values()].sort((one, other) => other.monthlyCents - one.monthlyCents);
}
