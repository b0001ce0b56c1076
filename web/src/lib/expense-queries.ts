import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ExpenseFilter } from '../../../shared/contracts/expenses.ts';
import { api } from './api-client.ts';
import { NOT_KEPT } from './offline/not-kept.ts';

const PAGE_SIZE = 30;

export const EXPENSES_KEY = ['expenses'] as const;
export const EXPENSE_LISTS_KEY = ['expenses', 'list'] as const;

export function expenseListQuery(filter: ExpenseFilter) {
  return infiniteQueryOptions({
    queryKey: [...EXPENSE_LISTS_KEY, filter],
    queryFn: ({ pageParam, signal }) =>
      api.listExpenses({ ...filter, limit: PAGE_SIZE, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** Total and sums of a filter with its newest `limit` entries. */
export function expenseGlanceQuery(filter: ExpenseFilter, limit = 1) {
  return queryOptions({
    queryKey: ['expenses', 'glance', filter, limit],
    queryFn: ({ signal }) => api.listExpenses({ ...filter, limit }, signal),
  });
}

export function expenseQuery(id: string) {
  return queryOptions({
    queryKey: ['expenses', 'one', id],
    queryFn: async ({ signal }) => (await api.getExpense(id, signal)).expense,
  });
}

export function expenseSummaryQuery(from: string, to: string) {
  return queryOptions({
    queryKey: ['expenses', 'summary', from, to],
    queryFn: ({ signal }) => api.getSummary({ from, to }, signal),
    placeholderData: keepPreviousData,
  });
}

export function payeesQuery(q: string) {
  return queryOptions({
    queryKey: ['expenses', 'payees', q],
    queryFn: async ({ signal }) => (await api.listPayees(q, signal)).payees,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
    ...(q ? NOT_KEPT : {}),
  });
}
