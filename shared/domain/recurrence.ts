import type { Recurring } from '../contracts/recurrings.ts';
import { addDays, addMonths, firstDayOf, lastDayOf, monthOf } from './days.ts';

/** When something is due again and again. */
export type Recurrence = Pick<Recurring, 'period' | 'nextDueOn' | 'dueDay'>;

const DAYS = { week: 7, fortnight: 14 } as const;
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
/** Of each period in a year. */
const A_YEAR: Record<Recurring['period'], number> = {
  week: 365.25 / 7,
  fortnight: 365.25 / 14,
  month: 12,
  quarter: 4,
  year: 1,
};

/** When it is due after it was due on `day`. The same as `private.next_due_on`. */
export function nextOccurrence({ period, nextDueOn, dueDay }: Recurrence, day: string = nextDueOn): string {
  if (period === 'week' || period === 'fortnight') return addDays(day, DAYS[period]);
  const month = addMonths(monthOf(day), MONTHS[period]);
  return addDays(firstDayOf(month), Math.min(dueDay, dueDayOf(lastDayOf(month))) - 1);
}

/** Every day it is due from `from` to `to`, both included, the next one first. */
export function occurrencesBetween(recurrence: Recurrence, from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = recurrence.nextDueOn; day <= to; day = nextOccurrence(recurrence, day))
    if (day >= from) days.push(day);
  return days;
}

/** The day of the month that a bill due on `day` is due on. */
export function dueDayOf(day: string): number {
  return Number(day.slice(8));
}

/** What it comes to in a month, by the average of a year, in whole cents. */
export function centsAMonth(amountCents: number, period: Recurring['period']): number {
  return Math.round((amountCents * A_YEAR[period]) / 12);
}
