import { firstDayOf, monthOf, sameDayOf } from '../../../../shared/domain/days.ts';
import { expenseGlanceQuery } from '../../lib/expense-queries.ts';

const SHOWN = 5;

/** The days of this month so far, and the same stretch of last month. */
export function spansOf(today: string) {
  const then = sameDayOf(today, -1);
  return {
    current: { from: firstDayOf(monthOf(today)), to: today },
    last: { from: firstDayOf(monthOf(then)), to: then },
  };
}

export const latestQuery = expenseGlanceQuery({}, SHOWN);
