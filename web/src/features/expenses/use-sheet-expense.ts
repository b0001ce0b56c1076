import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Expense } from '../../../../shared/contracts/expenses.ts';
import { expenseQuery } from '../../lib/expense-queries.ts';
import { rowAfter } from '../../lib/outbox/lay-over.ts';
import { isCreate, isSetAside } from '../../lib/outbox/outbox-entry.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { useStore } from '../../lib/store.ts';
import { findInLists } from './find-in-lists.ts';

/** The expense that a sheet is about as it is on this device, which the server may not have heard of yet. */
export function useSheetExpense(entry: string) {
  const isNew = entry === 'new';
  const queryClient = useQueryClient();
  const own = useStore(outboxStore).filter(({ entity }) => entity === `expense:${entry}`);
  const [first] = own;
  const isUnsent = first !== undefined && isCreate(first);
  const query = useQuery({
    ...expenseQuery(entry),
    enabled: !isNew && !isUnsent,
    initialData: () => (isNew ? undefined : findInLists(queryClient, entry)),
  });
  const atServer = isUnsent ? null : (query.data ?? first?.before ?? null);
  return {
    query,
    base: rowAfter(own, atServer) as Expense | null, // the entries are of an expense
    isDeleted: first !== undefined && rowAfter(own, atServer) === null,
    mends: own.find(isSetAside) ?? null,
  };
}
