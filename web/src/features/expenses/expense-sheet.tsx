import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Expense } from '../../../../shared/contracts/expenses.ts';
import { currentTripId } from '../../../../shared/domain/current-trip.ts';
import { ReadFailure } from '../../components/ui/message.tsx';
import { SheetTitle } from '../../components/ui/sheet-title.tsx';
import { ApiProblem } from '../../lib/api-problem.ts';
import { categoriesQuery } from '../../lib/categories-query.ts';
import { meQuery } from '../../lib/me-query.ts';
import { isCreate, type OutboxEntry } from '../../lib/outbox/outbox-entry.ts';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { useCloseSheet } from '../../lib/row-sheet/use-close-sheet.ts';
import { tripsQuery } from '../../lib/trip-queries.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { emptyDraft, readDraft } from './expense-draft.ts';
import { ExpenseForm, type SheetOpening } from './expense-form.tsx';
import { LinkedExpense } from './linked-expense.tsx';
import { toValues } from './to-values.ts';
import { useSheetExpense } from './use-sheet-expense.ts';

interface ExpenseSheetProps {
  /** `new`, or the id of the expense to change. */
  entry: string;
  presetCategory?: string;
  waiting: ReactNode;
}

/** Adds or changes an expense over whatever page is open. */
export function ExpenseSheet({ entry, presetCategory = '', waiting }: ExpenseSheetProps) {
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
    <>
      <SheetTitle>{title}</SheetTitle>
      {opening && categories.data ? (
        <ExpenseForm entry={entry} opening={opening} categories={categories.data} format={format} close={close} />
      ) : base && isLinked ? (
        <LinkedExpense expense={base} />
      ) : isGone ? (
        <p className="px-5 pt-2 pb-6 text-soft">This expense has been deleted, maybe on another device.</p>
      ) : failed?.error ? (
        <div className="px-5 pt-2 pb-6">
          <ReadFailure what="this expense" error={failed.error} onRetry={() => void failed.refetch()} />
        </div>
      ) : (
        waiting
      )}
    </>
  );
}
