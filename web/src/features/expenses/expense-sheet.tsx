import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Expense } from '../../../../shared/contracts/expenses.ts';
import { currentTripId } from '../../../../shared/domain/current-trip.ts';
import { Dialog } from '../../components/ui/dialog.tsx';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { ApiProblem } from '../../lib/api-problem.ts';
import { categoriesQuery } from '../../lib/categories-query.ts';
import { meQuery } from '../../lib/me-query.ts';
import { isCreate, type OutboxEntry } from '../../lib/outbox/outbox-entry.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { tripsQuery } from '../../lib/trip-queries.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { emptyDraft, readDraft } from './expense-draft.ts';
import { ExpenseForm, type SheetOpening } from './expense-form.tsx';
import { LinkedExpense } from './linked-expense.tsx';
import { toValues } from './to-values.ts';
import { useCloseSheet } from './use-close-sheet.ts';
import { useIsPainted } from './use-is-painted.ts';
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
  // Known or not: the sheet does not wait for it.
  const trips = usePendingQuery(tripsQuery());
  const { query, base, isDeleted, mends } = useSheetExpense(entry);
  const needed = [me, categories, ...(isNew || base || isDeleted ? [] : [query])];
  const failed = needed.find(({ isError, data }) => isError && !data);
  const isPainted = useIsPainted();
  const [opening, setOpening] = useState<SheetOpening | null>(null);
  const isLinked = base?.source === 'fuel' || base?.source === 'service';
  if (!opening && !isDeleted && !isLinked && categories.data && me.data && (isNew || base))
    setOpening(open(base, mends));

  function open(row: Expense | null, setAside: OutboxEntry | null): SheetOpening {
    const { currency, today: occurredOn } = format;
    const tripId = currentTripId(trips.data?.trips ?? [], occurredOn);
    const fresh = toValues(row, { currency, category: presetCategory, occurredOn, tripId });
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

  const isGone = !opening && (isDeleted || (failed?.error instanceof ApiProblem && failed.error.code === 'not_found'));
  // Also while its expense is being deleted, here or on another device: what is typed is not taken away.
  const title = opening?.title ?? (isGone ? 'Not here any more' : isNew ? 'New expense' : 'Expense');
  return (
    <Dialog title={title} onClose={close}>
      {opening && categories.data ? (
        isPainted ? (
          <ExpenseForm entry={entry} opening={opening} categories={categories.data} format={format} close={close} />
        ) : (
          <SheetSkeleton />
        )
      ) : base && isLinked ? (
        <LinkedExpense expense={base} />
      ) : isGone ? (
        <p className="px-5 pt-2 pb-6 text-soft">This expense has been deleted, maybe on another device.</p>
      ) : failed?.error ? (
        <div className="px-5 pt-2 pb-6">
          <ReadFailure what="this expense" error={failed.error} onRetry={() => void failed.refetch()} />
        </div>
      ) : (
        <div role="status">
          <span className="sr-only">Loading…</span>
          <SheetSkeleton />
        </div>
      )}
    </Dialog>
  );
}

/** As tall as a new expense's form, so that the sheet hardly moves when that comes. */
function SheetSkeleton() {
  return (
    <div className="grid gap-5 px-5 pt-2 pb-3">
      <Skeleton className="h-25" />
      <Skeleton className="h-46" />
      <Skeleton className="h-21" />
      <Skeleton className="h-20" />
      <Skeleton className="h-21" />
      <Skeleton className="h-14" />
    </div>
  );
}
