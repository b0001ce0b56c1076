import type { Expense, ExpenseSummary } from '../../../shared/contracts/expenses.ts';
import { monthOf } from '../../../shared/domain/days.ts';
import type { RowChange } from './outbox/outbox-entity.ts';

/** A summary after one expense changed. It holds sums and no rows, so `before` says what was counted. */
export function applyToSummary(summary: ExpenseSummary, change: RowChange<Expense>): ExpenseSummary {
  const after = change.to(change.before);
  const without = change.before ? count(summary, change.before, -1) : summary;
  return after ? count(without, after, 1) : without;
}

function count(summary: ExpenseSummary, row: Expense, sign: 1 | -1): ExpenseSummary {
  const month = monthOf(row.occurredOn);
  if (!summary.months.some((one) => one.month === month)) return summary;
  const cents = sign * row.amountCents;
  if (row.currency !== summary.currency) {
    const { currency } = row;
    const others = addTo(summary.otherCurrencies, (one) => one.currency === currency, { currency }, cents, sign);
    return { ...summary, otherCurrencies: others.sort((a, b) => (a.currency < b.currency ? -1 : 1)) };
  }
  const { category } = row;
  return {
    ...add(summary, cents, sign),
    months: summary.months.map((one) => {
      if (one.month !== month) return one;
      const categories = addTo(one.categories, (part) => part.category === category, { category }, cents, sign);
      return { ...add(one, cents, sign), categories: categories.sort(byTotal) };
    }),
  };
}

interface Sum {
  totalCents: number;
  count: number;
}

function add<Whole extends Sum>(whole: Whole, cents: number, sign: number): Whole {
  return { ...whole, totalCents: whole.totalCents + cents, count: whole.count + sign };
}

/** The parts with one of them changed, made when it is new and gone when nothing is left of it. */
function addTo<Name extends object>(
  parts: (Name & Sum)[],
  isIt: (part: Name & Sum) => boolean,
  name: Name,
  cents: number,
  sign: number,
): (Name & Sum)[] {
  const old = parts.find(isIt) ?? { ...name, totalCents: 0, count: 0 };
  const changed = add(old, cents, sign);
  return [...parts.filter((part) => !isIt(part)), ...(changed.count > 0 ? [changed] : [])];
}

/** Largest first, as the API sorts. */
function byTotal(a: Sum & { category: string }, b: Sum & { category: string }): number {
  return b.totalCents - a.totalCents || (a.category < b.category ? -1 : 1);
}
