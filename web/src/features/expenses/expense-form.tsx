import { zodResolver } from '@hookform/resolvers/zod';
import { useBlocker } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { Category } from '../../../../shared/contracts/categories.ts';
import type { Expense } from '../../../../shared/contracts/expenses.ts';
import { SubscriptionNotice } from '../../components/subscription-notice.tsx';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { Dialog } from '../../components/ui/dialog.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import type { PersonFormat } from '../../lib/person-format.ts';
import { AmountField } from './amount-field.tsx';
import { CategoryField } from './category-field.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { DateField } from './date-field.tsx';
import { clearDraft, type ExpenseDraft, type ExpenseValues, writeDraft } from './expense-draft.ts';
import { ExpenseFormSchema } from './expense-form-schema.ts';
import { NoteField } from './note-field.tsx';
import { PayeeField } from './payee-field.tsx';
import { useDeleteExpense } from './use-delete-expense.ts';
import { useSaveExpense } from './use-save-expense.ts';

interface ExpenseFormProps {
  entry: string;
  /** Taken once, when the sheet opens: what arrives later must not change what is being typed, nor the version it is saved against. */
  opening: {
    base: Expense | null;
    draft: ExpenseDraft;
    /** The draft is from before a reload, not from a save that failed. */
    restored: boolean;
    fresh: ExpenseValues;
  };
  categories: Category[];
  format: PersonFormat;
  close: () => void;
}

export function ExpenseForm({ entry, opening, categories, format, close }: ExpenseFormProps) {
  const [{ base, draft, restored, fresh }] = useState(opening);
  const save = useSaveExpense();
  const remove = useDeleteExpense(format);
  const [theirs, setTheirs] = useState(draft.theirs);
  const form = useForm<ExpenseValues>({ defaultValues: draft.values, resolver: zodResolver(ExpenseFormSchema) });
  const { dirty, leave, blocker } = useUnsaved(form.control, entry, draft, fresh);

  useEffect(() => {
    for (const { path, message } of draft.issues) form.setError(toFieldName(path), { message });
  }, [draft.issues, form]);

  const saveOver = (against: Expense | null) =>
    form.handleSubmit((values) => {
      leave();
      close();
      if (against && !isChanged(values, fresh) && !theirs) return;
      void save(entry, against, { ...draft, values, theirs: null, problem: null, issues: [] });
    });
  const submit = saveOver(base);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };

  return (
    <>
      <Dialog title={base ? 'Change expense' : 'New expense'} onClose={close}>
        <form noValidate onSubmit={submit} onKeyDown={onKeyDown} className="grid gap-5 px-5 pt-2">
          <SubscriptionNotice />
          {draft.problem && <Notice tone="bad">{draft.problem}</Notice>}
          {restored && dirty && <Notice tone="plain">Here is what you typed before. It is not saved yet.</Notice>}
          {theirs && (
            <ConflictNotice
              theirs={theirs}
              mine={form.getValues()}
              categories={categories}
              format={format}
              onKeepMine={() => void saveOver(theirs)()}
              onKeepTheirs={() => {
                leave();
                clearDraft(entry);
                setTheirs(null);
                close();
              }}
            />
          )}
          <AmountField form={form} format={format} />
          <CategoryField form={form} categories={categories} />
          <PayeeField form={form} />
          <DateField form={form} format={format} />
          <NoteField form={form} />
          <div className="sticky bottom-0 -mx-5 flex items-center gap-3 border-t border-hairline bg-paper px-5 pt-3 pb-[calc(12px+env(safe-area-inset-bottom))]">
            {base && (
              <Button
                variant="danger"
                className="min-h-14"
                onClick={() => {
                  leave();
                  clearDraft(entry);
                  close();
                  remove(
                    base,
                    base.payee || (categories.find(({ slug }) => slug === base.category)?.name ?? 'Expense'),
                  );
                }}
              >
                <Trash2 aria-hidden className="size-5" />
                Delete
              </Button>
            )}
            <Button type="submit" className="ml-auto min-h-14 min-w-[min(50%,180px)] text-lg">
              Save
            </Button>
          </div>
        </form>
      </Dialog>
      {blocker.status === 'blocked' && (
        <ConfirmDialog
          title={base ? 'Leave your changes?' : 'Leave this expense?'}
          confirmLabel="Discard"
          cancelLabel="Keep going"
          onCancel={blocker.reset}
          onConfirm={() => {
            clearDraft(entry);
            blocker.proceed();
          }}
        >
          What you typed is not saved yet.
        </ConfirmDialog>
      )}
    </>
  );
}

/** Keeps what is typed for a reload, and asks before a close or the back button would lose it. */
function useUnsaved(
  control: ReturnType<typeof useForm<ExpenseValues>>['control'],
  entry: string,
  draft: ExpenseDraft,
  fresh: ExpenseValues,
) {
  const values = { ...fresh, ...useWatch({ control }) };
  const dirty = isChanged(values, fresh);
  const leaving = useRef(false);
  useEffect(() => {
    if (leaving.current) return;
    if (dirty) writeDraft(entry, { ...draft, values });
    else clearDraft(entry);
  });
  const blocker = useBlocker({
    shouldBlockFn: ({ next }) =>
      dirty &&
      !leaving.current &&
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
  if (name === 'category' || name === 'payee' || name === 'occurredOn' || name === 'note' || name === 'currency')
    return name;
  return 'amount';
}
