import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Expense, ExpenseFilter, ExpensePage } from '../../../../shared/contracts/expenses.ts';
import { applyToList } from '../../lib/expense-cache.ts';
import { EXPENSE_LISTS_KEY, EXPENSES_KEY, expenseQuery } from '../../lib/expense-queries.ts';

/** Makes every loaded list agree that `before` became `after`; called the other way round it takes that back. */
export async function changeCaches(
  queryClient: QueryClient,
  before: Expense | null,
  after: Expense | null,
): Promise<void> {
  await queryClient.cancelQueries({ queryKey: EXPENSE_LISTS_KEY });
  for (const query of queryClient.getQueryCache().findAll({ queryKey: EXPENSE_LISTS_KEY })) {
    // The third part of a list's key is its filter: see expenseListQuery.
    const filter = query.queryKey[2] as ExpenseFilter;
    queryClient.setQueryData<InfiniteData<ExpensePage, string>>(query.queryKey, (list) =>
      list ? applyToList(list, filter, before, after) : list,
    );
  }
  const id = after?.id ?? before?.id;
  if (id && after) queryClient.setQueryData(expenseQuery(id).queryKey, after);
}

/** The server's word replaces ours: lists, figures and suggestions are read again. */
export function refreshExpenses(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: EXPENSES_KEY });
}
