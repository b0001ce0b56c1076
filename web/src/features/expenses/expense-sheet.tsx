import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Expense } from '../../../../shared/contracts/expenses.ts';
import { Dialog } from '../../components/ui/dialog.tsx';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { ApiProblem } from '../../lib/api-problem.ts';
import { categoriesQuery } from '../../lib/categories-query.ts';
import { meQuery } from '../../lib/me-query.ts';
import { isCreate, type OutboxEntry } from '../../lib/outbox/outbox-entry.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { emptyDraft, readDraft } from './expense-draft.ts';
import { ExpenseForm, type SheetOpening } from './expense-form.tsx';
import { toValues } from './to-values.ts';
import { useCloseSheet } from './use-close-sheet.ts';
import { useSheetExpense } from './use-sheet-expense.ts';

interface ExpenseSheetProps {
  /** `new`, or the id of the expense to change. */
  entry: string;
  presetCategory?: string;
}

/** Adds or changes an expense over whatever page is open. */
export function ExpenseSheet({ entry, presetCategory = '' }: ExpenseSheetProps) {
  const isNew = entry === 'new';
  const close = useCloseSheet();
  const format = usePersonFormat();
  const me = usePendingQuery(meQuery);
  const categories = useQuery(categoriesQuery);
  const { query, base, isDeleted, mends } = useSheetExpense(entry);
  const needed = [me, categories, ...(isNew || base || isDeleted ? [] : [query])];
  const failed = needed.find(({ isError, data }) => isError && !data);
  const [opening, setOpening] = useState<SheetOpening | null>(null);
  if (!opening && !isDeleted && categories.data && me.data && (isNew || base)) setOpening(open(base, mends));

  function open(row: Expense | null, setAside: OutboxEntry | null): SheetOpening {
    const fresh = toValues(row, { currency: format.currency, category: presetCategory, occurredOn: format.today });
    const kept = readDraft(entry);
    const draft = kept ?? emptyDraft(fresh);
    return {
      title: isNew || (setAside && isCreate(setAside)) ? 'New expense' : 'Change expense',
      base: row,
      mends: setAside,
      clientId: row?.id ?? draft.clientId,
      fresh,
      draft,
      restored: kept !== null,
    };
  }

  // Also while its expense is being deleted, here or on another device: what is typed is not taken away.
  if (opening && categories.data) {
    return <ExpenseForm entry={entry} opening={opening} categories={categories.data} format={format} close={close} />;
  }
  if (isDeleted || failed?.error) {
    const isGone = isDeleted || (failed?.error instanceof ApiProblem && failed.error.code === 'not_found');
    return (
      <Dialog title={isGone ? 'Not here any more' : 'Expense'} onClose={close}>
        <div className="px-5 pt-2 pb-6">
          {failed?.error && !isGone ? (
            <ReadFailure what="this expense" error={failed.error} onRetry={() => void failed.refetch()} />
          ) : (
            <p className="text-soft">This expense has been deleted, maybe on another device.</p>
          )}
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={isNew ? 'New expense' : 'Expense'} onClose={close}>
      <SheetSkeleton />
    </Dialog>
  );
}

function SheetSkeleton() {
  return (
    <div role="status" className="grid gap-4 px-5 pt-4 pb-8">
      <span className="sr-only">Loading…</span>
      <Skeleton className="h-16" />
      <Skeleton className="h-40" />
      <Skeleton className="h-12" />
      <Skeleton className="h-12" />
    </div>
  );
}
