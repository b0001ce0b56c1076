import type { DemoEntry, DemoExpense } from './demo-expense.ts';
import { spendByCalendar } from './demo-recurring.ts';
import { DEMO_ROUTE } from './demo-route.ts';
import { spendOnStay } from './demo-stay.ts';
import { createRandom } from './random.ts';

const SEED = 20_250_731;
const YEAR_DAYS = 365;
const DAY_MS = 86_400_000;

/**
 * A year of a couple's expenses on a lap of Australia, oldest first, the last on `lastDay` (YYYY-MM-DD) at the latest.
 * The same day gives the same rows, so a seed that is repeated changes nothing.
 */
export function demoExpenses(lastDay: string): DemoExpense[] {
  const random = createRandom(SEED);
  const routeNights = DEMO_ROUTE.reduce((sum, stop) => sum + stop.nights, 0);
  const entries: DemoEntry[] = spendByCalendar(random);
  let nightsBefore = 0;
  for (const stop of DEMO_ROUTE) {
    const firstDay = Math.round((nightsBefore / routeNights) * YEAR_DAYS);
    nightsBefore += stop.nights;
    const nights = Math.round((nightsBefore / routeNights) * YEAR_DAYS) - firstDay;
    entries.push(...spendOnStay(stop, firstDay, nights, random));
  }
  return entries
    .filter((entry) => entry.day < YEAR_DAYS && entry.dollars > 0)
    .sort((a, b) => a.day - b.day)
    .map((entry) => ({
      id: random.uuid(),
      amount_cents: Math.round(entry.dollars * 100),
      currency: 'AUD',
      category_slug: entry.category,
      payee: entry.payee,
      note: entry.note ?? '',
      occurred_on: dayBefore(lastDay, YEAR_DAYS - 1 - entry.day),
    }));
}

function dayBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * DAY_MS).toISOString().slice(0, 10);
}
