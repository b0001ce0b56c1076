import type { InfiniteData } from '@tanstack/react-query';
import type { Expense, ExpenseFilter, ExpensePage } from '../../../shared/contracts/expenses.ts';

type ExpenseList = InfiniteData<ExpensePage, string>;

/**
 * A loaded list after one expense changed from `before` to `after` (null: was not there, is no longer there), with
 * total and sums still true for the filter. What lies beyond the loaded pages is counted, not inserted.
 */
export function applyToList(
  list: ExpenseList,
  filter: ExpenseFilter,
  before: Expense | null,
  after: Expense | null,
): ExpenseList {
  const leaving = findLeaving(list, filter, before, after);
  const entering = after !== null && matches(after, filter) ? after : null;
  if (!leaving && !entering) return list;
  const kept = leaving ? list.pages.map((page) => without(page, leaving.id)) : list.pages;
  const pages = entering ? insert(kept, entering) : kept;
  return { ...list, pages: pages.map((page) => recount(page, leaving, entering)) };
}

/** The row as the list holds it now, which a refetch may have changed; or `before`, when it lies beyond what is loaded. */
function findLeaving(
  list: ExpenseList,
  filter: ExpenseFilter,
  before: Expense | null,
  after: Expense | null,
): Expense | null {
  const id = after?.id ?? before?.id;
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
    sums: [...sums].filter(([, cents]) => cents !== 0).map(([currency, amountCents]) => ({ currency, amountCents })),
  };
}

function matches(expense: Expense, filter: ExpenseFilter): boolean {
  if (filter.from && expense.occurredOn < filter.from) return false;
  if (filter.to && expense.occurredOn > filter.to) return false;
  if (filter.category && !filter.category.includes(expense.category)) return false;
  const text = `${expense.payee} ${expense.note}`.toLowerCase();
  return (filter.q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
