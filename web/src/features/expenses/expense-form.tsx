import { zodResolver } from '@hookform/resolvers/zod';
import { useBlocker } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type UseFormReturn, useForm } from 'react-hook-form';
import type { Category } from '../../../../shared/contracts/categories.ts';
import type { Expense } from '../../../../shared/contracts/expenses.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { ConflictNotice } from '../../components/conflict-notice.tsx';
import { SubscriptionNotice } from '../../components/subscription-notice.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { expenseEntity } from '../../lib/expense-entity.ts';
import { discardEntry, keepMineOf } from '../../lib/outbox/outbox.ts';
import type { OutboxEntry } from '../../lib/outbox/outbox-entry.ts';
import { useUnitWords } from '../../lib/use-unit-words.ts';
import { AmountField } from './amount-field.tsx';
import { CategoryField } from './category-field.tsx';
import { DateField } from './date-field.tsx';
import { deleteExpense } from './delete-expense.ts';
import { clearDraft, type ExpenseDraft, type ExpenseValues, writeDraft } from './expense-draft.ts';
import { ExpenseFormSchema } from './expense-form-schema.ts';
import { ExpensePhotos, settlePhotos } from './expense-photos.tsx';
import { NoteField } from './note-field.tsx';
import { PayeeField } from './payee-field.tsx';
import { toContent, toRow, toValues } from './to-values.ts';
import { TripField } from './trip-field.tsx';
import { useSaveExpense } from './use-save-expense.ts';
import type { ExpenseTask } from './write-to-save.ts';

/** Taken once, when the sheet opens: what arrives later must not change what is being typed, nor the version it is saved against. */
export type SheetOpening = ExpenseTask & {
  title: string;
  draft: ExpenseDraft;
  /** The draft is from before a reload. */
  restored: boolean;
  fresh: ExpenseValues;
};

interface ExpenseFormProps {
  entry: string;
  opening: SheetOpening;
  categories: Category[];
  format: PersonFormat;
  close: () => void;
}

export function ExpenseForm({ entry, opening, categories, format, close }: ExpenseFormProps) {
  const { draft, restored, fresh, ...task } = opening;
  const { base, mends, clientId } = task;
  const save = useSaveExpense();
  const photos = useRef(0);
  const countPhotos = useCallback((count: number) => {
    photos.current = count;
  }, []);
  const saving = useRef(false);
  const form = useForm<ExpenseValues>({ defaultValues: draft.values, resolver: zodResolver(ExpenseFormSchema) });
  const { setFocus } = form;
  const { dirty, leave, blocker } = useUnsaved(form, entry, draft, fresh, () => !base && photos.current > 0);

  // Comes after the dialog, which therefore could not do it.
  useEffect(() => setFocus('amount'), [setFocus]);
  useEffect(() => {
    for (const { path, message } of mends?.issues ?? []) form.setError(toFieldName(path), { message });
  }, [mends, form]);

  const submit = form.handleSubmit(async (values) => {
    if (saving.current) return; // a second press while the first is written to disk
    saving.current = true;
    leave();
    const label = toLabel(values, categories, format);
    if (!base || mends || isChanged(values, fresh)) await save(entry, task, values, label);
    if (!base && photos.current > 0) await settlePhotos(clientId, label);
    close();
  });
  const remove = async (row: Expense) => {
    if (saving.current) return;
    saving.current = true;
    leave();
    clearDraft(entry);
    const tell = await deleteExpense(row, toLabel(toValues(row, fresh), categories, format), mends);
    close();
    tell();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };

  return (
    <>
      <form noValidate onSubmit={submit} onKeyDown={onKeyDown} className="grid gap-5 px-5 pt-2">
        <SubscriptionNotice />
        {mends?.state === 'failed' && <Notice tone="bad">Not saved: {mends.problem}</Notice>}
        {restored && dirty && <Notice tone="plain">Here is what you typed before. It is not saved yet.</Notice>}
        {mends?.state === 'conflict' && (
          <Conflict
            entry={mends}
            values={form.watch()}
            categories={categories}
            format={format}
            onKeepMine={submit}
            onLeave={() => {
              leave();
              clearDraft(entry);
              close();
            }}
          />
        )}
        <AmountField form={form} format={format} />
        <CategoryField form={form} categories={categories} />
        <PayeeField form={form} />
        <DateField form={form} format={format} />
        <TripField form={form} />
        <NoteField form={form} />
        <ExpensePhotos
          id={clientId}
          isNew={!base}
          label={toLabel(form.getValues(), categories, format)}
          onCount={countPhotos}
        />
        <div className="sticky bottom-0 -mx-5 flex items-center gap-3 border-t border-hairline bg-paper px-5 pt-3 pb-[calc(12px+env(safe-area-inset-bottom))]">
          {base && (
            <Button variant="danger" className="min-h-14" onClick={() => void remove(base)}>
              <Trash2 aria-hidden className="size-5" />
              Delete
            </Button>
          )}
          <Button type="submit" className="ml-auto min-h-14 min-w-[min(50%,180px)] text-lg">
            Save
          </Button>
        </div>
      </form>
      {blocker.status === 'blocked' &&
        createPortal(
          <ConfirmDialog
            title={base ? 'Leave your changes?' : 'Leave this expense?'}
            confirmLabel="Discard"
            cancelLabel="Keep going"
            onCancel={blocker.reset}
            onConfirm={() => {
              clearDraft(entry);
              if (!base && photos.current > 0) void settlePhotos(clientId, null);
              blocker.proceed();
            }}
          >
            What you typed is not saved yet.
          </ConfirmDialog>,
          document.body,
        )}
    </>
  );
}

interface ConflictProps {
  entry: OutboxEntry;
  values: ExpenseValues;
  categories: Category[];
  format: PersonFormat;
  onKeepMine: () => void;
  onLeave: () => void;
}

/** Both versions; a delete that came too late is decided without the fields below. */
function Conflict({ entry, values, categories, format, onKeepMine, onLeave }: ConflictProps) {
  const theirs = entry.theirs as Expense | null; // an expense's entry
  const isDelete = entry.method === 'DELETE';
  const units = useUnitWords();
  const words = { format, units, categoryName: (slug: string) => categoryName(slug, categories) };
  const mine = toRow(values, theirs ?? (entry.before as Expense));
  return (
    <ConflictNotice
      mine={isDelete ? null : expenseEntity.describe(mine, words)}
      theirs={theirs && expenseEntity.describe(theirs, words)}
      onKeepMine={isDelete ? () => void keepMineOf(entry).then(onLeave) : onKeepMine}
      onKeepTheirs={() => void discardEntry(entry.id).then(onLeave)}
    />
  );
}

/** What messages and the list of unsent entries call it: "Foodland, $42.50". */
function toLabel(values: ExpenseValues, categories: Category[], format: PersonFormat): string {
  const { payee, category, amountCents, currency } = toContent(values);
  return `${payee || categoryName(category, categories)}, ${format.money(amountCents, currency)}`;
}

function categoryName(slug: string, categories: Category[]): string {
  return categories.find((category) => category.slug === slug)?.name ?? slug;
}

/**
 * Keeps what is typed for a reload, and asks before a close or the back button would lose it. Listens instead of watching:
 * the form is not drawn anew with every letter.
 */
function useUnsaved(
  { getValues, subscribe }: UseFormReturn<ExpenseValues>,
  entry: string,
  draft: ExpenseDraft,
  fresh: ExpenseValues,
  hasMore: () => boolean,
) {
  const [dirty, setDirty] = useState(() => isChanged(draft.values, fresh));
  const leaving = useRef(false);
  useEffect(() => {
    const keep = (values: ExpenseValues) => {
      if (leaving.current) return;
      const isDirty = isChanged(values, fresh);
      setDirty(isDirty);
      if (isDirty) writeDraft(entry, { ...draft, values: { ...fresh, ...values } });
      else clearDraft(entry);
    };
    keep(getValues());
    return subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) });
  }, [getValues, subscribe, entry, draft, fresh]);
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) =>
      !leaving.current &&
      (isChanged(getValues(), fresh) || hasMore()) &&
      !('entry' in next.search && next.search.entry === entry) &&
      next.pathname !== '/sign-in',
    enableBeforeUnload: false,
    withResolver: true,
  });
  return {
    dirty,
    blocker,
    leave: () => {
      leaving.current = true;
    },
  };
}

function isChanged(values: ExpenseValues, fresh: ExpenseValues): boolean {
  return (Object.keys(fresh) as (keyof ExpenseValues)[]).some((name) => values[name] !== fresh[name]);
}

function toFieldName(path: string): keyof ExpenseValues {
  const name = path.split('.').at(-1);
  if (
    name === 'category' ||
    name === 'payee' ||
    name === 'occurredOn' ||
    name === 'note' ||
    name === 'currency' ||
    name === 'tripId'
  )
    return name;
  return 'amount';
}
