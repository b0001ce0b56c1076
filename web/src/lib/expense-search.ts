import type { ExpenseFilter } from '../../../shared/contracts/expenses.ts';
import { addDays, addMonths, firstDayOf, lastDayOf, monthOf, sameDayOf } from '../../../shared/domain/days.ts';

export const PERIODS = ['month', 'last-month', '3-months', 'year', 'all', 'custom'] as const;
export type Period = (typeof PERIODS)[number];

/** The filter of the expense list as it stands in the address, so that any figure can link to the rows behind it. */
export interface ExpenseSearch {
  period?: Period | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Slugs joined by commas. */
  category?: string | undefined;
  /** Id of a trip. */
  trip?: string | undefined;
  q?: string | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Names every key, also when it refuses it: a key that is left out would keep the raw value of the address. */
export function ExpenseSearch(search: Record<string, unknown>): ExpenseSearch {
  return {
    period: PERIODS.find((known) => known === search.period),
    from: toDay(search.from),
    to: toDay(search.to),
    category: toText(search.category),
    trip: toId(search.trip),
    q: toText(search.q)?.slice(0, 120),
  };
}

export function SummarySearch(search: Record<string, unknown>): { month?: string | undefined } {
  return { month: typeof search.month === 'string' && MONTH.test(search.month) ? search.month : undefined };
}

/** What the API is asked for. Without a period it is this month. */
export function toExpenseFilter(search: ExpenseSearch, today: string): ExpenseFilter {
  const slugs = search.category?.split(',').filter((slug) => slug !== '') ?? [];
  const q = search.q?.trim();
  const { trip } = search;
  return {
    ...periodDays(search, today),
    ...(slugs.length > 0 ? { category: slugs } : {}),
    ...(trip ? { trip } : {}),
    ...(q ? { q } : {}),
  };
}

function periodDays(search: ExpenseSearch, today: string): { from?: string; to?: string } {
  const month = monthOf(today);
  switch (search.period ?? 'month') {
    case 'month':
      return { from: firstDayOf(month), to: lastDayOf(month) };
    case 'last-month':
      return { from: firstDayOf(addMonths(month, -1)), to: lastDayOf(addMonths(month, -1)) };
    case '3-months':
      return { from: addDays(sameDayOf(today, -3), 1), to: today };
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
    case 'all':
      return {};
    case 'custom':
      return { ...(search.from ? { from: search.from } : {}), ...(search.to ? { to: search.to } : {}) };
  }
}

function toDay(value: unknown): string | undefined {
  return typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

/** The API refuses any other text for an id. */
function toId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value) ? value : undefined;
}

function toText(value: unknown): string | undefined {
  // A search for "123" arrives as a number.
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
}
