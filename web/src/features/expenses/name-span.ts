import type { ExpenseFilter } from '../../../../shared/contracts/expenses.ts';
import { firstDayOf, lastDayOf, monthOf } from '../../../../shared/domain/days.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';

/** The days of a filter in words: "November 2026", "2026", "01/11/2026 to 22/11/2026", "all dates". */
export function nameSpan({ from, to }: ExpenseFilter, format: PersonFormat): string {
  if (!from && !to) return 'all dates';
  if (from && to) {
    const month = monthOf(from);
    if (from === firstDayOf(month) && to === lastDayOf(month)) return format.month(month);
    if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
    return from === to ? format.date(from) : `${format.date(from)} to ${format.date(to)}`;
  }
  return from ? `from ${format.date(from)}` : `up to ${format.date(to ?? '')}`;
}
