import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Dialog } from '../../components/ui/dialog.tsx';
import { ReadFailure } from '../../components/ui/message.tsx';
import { Skeleton } from '../../components/ui/skeleton.tsx';
import { ApiProblem } from '../../lib/api-problem.ts';
import { categoriesQuery } from '../../lib/categories-query.ts';
import { expenseQuery } from '../../lib/expense-queries.ts';
import { meQuery } from '../../lib/me-query.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { emptyDraft, readDraft } from './expense-draft.ts';
import { ExpenseForm } from './expense-form.tsx';
import { findInLists } from './find-in-lists.ts';
import { toValues } from './to-values.ts';
import { useCloseSheet } from './use-close-sheet.ts';

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
  const me = useQuery(meQuery);
  const categories = useQuery(categoriesQuery);
  const queryClient = useQueryClient();
  const expense = useQuery({
    ...expenseQuery(entry),
    enabled: !isNew,
    initialData: () => (isNew ? undefined : findInLists(queryClient, entry)),
  });
  const failed = [me, categories, ...(isNew ? [] : [expense])].find((query) => query.isError && !query.data);

  if (failed?.error) {
    const gone = failed.error instanceof ApiProblem && failed.error.code === 'not_found';
    return (
      <Dialog title={gone ? 'Not here any more' : 'Expense'} onClose={close}>
        <div className="px-5 pt-2 pb-6">
          {gone ? (
            <p className="text-soft">This expense has been deleted, maybe on another device.</p>
          ) : (
            <ReadFailure what="this expense" error={failed.error} onRetry={() => void failed.refetch()} />
          )}
        </div>
      </Dialog>
    );
  }
  if (!categories.data || !me.data || (!isNew && !expense.data)) {
    return (
      <Dialog title={isNew ? 'New expense' : 'Expense'} onClose={close}>
        <SheetSkeleton />
      </Dialog>
    );
  }
  const base = isNew ? null : (expense.data ?? null);
  const fresh = toValues(base, { currency: format.currency, category: presetCategory, occurredOn: format.today });
  const kept = readDraft(entry);
  return (
    <ExpenseForm
      entry={entry}
      opening={{
        base,
        fresh,
        draft: kept ?? emptyDraft(fresh),
        restored: kept !== null && kept.problem === null && kept.theirs === null,
      }}
      categories={categories.data}
      format={format}
      close={close}
    />
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
