import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Expense, ExpensePage } from '../../../../shared/contracts/expenses.ts';
import { EXPENSE_LISTS_KEY } from '../../lib/expense-queries.ts';

const RECENT_MS = 60_000;

/** The row as a list loaded it within the last minute, so that its sheet opens without waiting. */
export function findInLists(queryClient: QueryClient, id: string): Expense | undefined {
  return queryClient
    .getQueryCache()
    .findAll({ queryKey: EXPENSE_LISTS_KEY })
    .filter((query) => Date.now() - query.state.dataUpdatedAt < RECENT_MS)
    .flatMap((query) => (query.state.data as InfiniteData<ExpensePage> | undefined)?.pages ?? [])
    .flatMap((page) => page.expenses)
    .find((expense) => expense.id === id);
}
