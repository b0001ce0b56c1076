import type { InfiniteData } from '@tanstack/react-query';
import type { Expense, ExpenseFilter, ExpensePage } from '../../../shared/contracts/expenses.ts';
import type { RowChange } from './outbox/outbox-entity.ts';

type ExpenseList = Pick<InfiniteData<ExpensePage, string>, 'pages'>;

/**
 * A loaded list after one expense changed, with total and sums still true for the filter. What lies beyond the loaded
 * pages is counted, not inserted.
 */
export function applyToList<List extends ExpenseList>(
  list: List,
  filter: ExpenseFilter,
  change: RowChange<Expense>,
): List {
  const leaving = findLeaving(list, filter, change);
  const after = change.to(leaving ?? change.before);
  const entering = after !== null && matches(after, filter) ? after : null;
  if (!leaving && !entering) return list;
  const kept = leaving ? list.pages.map((page) => without(page, leaving.id)) : list.pages;
  const pages = entering ? insert(kept, entering) : kept;
  return { ...list, pages: pages.map((page) => recount(page, leaving, entering)) };
}

/** The newest entries of a filter after one expense changed: as a list, of which no more than `limit` are known. */
export function applyToGlance(
  page: ExpensePage,
  filter: ExpenseFilter,
  limit: number,
  change: RowChange<Expense>,
): ExpensePage {
  const [changed = page] = applyToList({ pages: [page] }, filter, change).pages;
  if (changed.expenses.length <= limit) return changed;
  // From now on there are rows that are counted and not known, which the cursor tells the next change.
  return { ...changed, expenses: changed.expenses.slice(0, limit), nextCursor: changed.nextCursor ?? '' };
}

/** The row as the list holds it now, which a refetch may have changed; or `before`, when it lies beyond what is loaded. */
function findLeaving(list: ExpenseList, filter: ExpenseFilter, { id, before }: RowChange<Expense>): Expense | null {
  const present = list.pages.flatMap((page) => page.expenses).find((expense) => expense.id === id);
  if (present) return present;
  const hasMore = list.pages.at(-1)?.nextCursor != null;
  return hasMore && before !== null && matches(before, filter) ? before : null;
}

function without(page: ExpensePage, id: string): ExpensePage {
  return { ...page, expenses: page.expenses.filter((expense) => expense.id !== id) };
}

function insert(pages: ExpensePage[], added: Expense): ExpensePage[] {
  const target = pages.findIndex(
    (page) => page.nextCursor === null || page.expenses.some((row) => isAfter(row, added)),
  );
  return pages.map((page, index) => {
    if (index !== target) return page;
    const at = page.expenses.findIndex((row) => isAfter(row, added));
    const position = at === -1 ? page.expenses.length : at;
    return { ...page, expenses: page.expenses.toSpliced(position, 0, added) };
  });
}

/** Newest day first, and within a day what was entered last first, as the API sorts. */
function isAfter(row: Expense, added: Expense): boolean {
  if (row.occurredOn !== added.occurredOn) return row.occurredOn < added.occurredOn;
  return Date.parse(row.createdAt) <= Date.parse(added.createdAt);
}

function recount(page: ExpensePage, before: Expense | null, after: Expense | null): ExpensePage {
  const sums = new Map(page.sums.map((sum) => [sum.currency, sum.amountCents]));
  if (before) sums.set(before.currency, (sums.get(before.currency) ?? 0) - before.amountCents);
  if (after) sums.set(after.currency, (sums.get(after.currency) ?? 0) + after.amountCents);
  return {
    ...page,
    total: page.total + (after ? 1 : 0) - (before ? 1 : 0),
    sums: [...sums]
      .filter(([, cents]) => cents !== 0)
      .map(([currency, amountCents]) => ({ currency, amountCents }))
      .sort((a, b) => b.amountCents - a.amountCents),
  };
}

function matches(expense: Expense, filter: ExpenseFilter): boolean {
  if (filter.from && expense.occurredOn < filter.from) return false;
  if (filter.to && expense.occurredOn > filter.to) return false;
  if (filter.category && !filter.category.includes(expense.category)) return false;
  if (filter.trip && expense.tripId !== filter.trip) return false;
  const text = `${expense.payee} ${expense.note}`.toLowerCase();
  return (filter.q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
