import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { CreateExpenseInput, Expense } from '../../../../shared/contracts/expenses.ts';
import { parseAmountCents } from '../../../../shared/domain/money.ts';
import { api } from '../../lib/api-client.ts';
import { ApiProblem } from '../../lib/api-problem.ts';
import { billingQuery } from '../../lib/billing-query.ts';
import { explainWriteFailure } from '../../lib/explain-failure.ts';
import { showToast } from '../../lib/toasts.ts';
import { clearDraft, type ExpenseDraft, writeDraft } from './expense-draft.ts';
import { createExpense, updateExpense } from './expense-writes.ts';

/**
 * Saves in the background: the sheet may close at once. When it fails, the draft is kept and the sheet opens again with
 * what was typed and why; if another sheet is open by then, a message offers it.
 */
export function useSaveExpense() {
  const queryClient = useQueryClient();
  const router = useRouter();

  const reopen = (entry: string, draft: ExpenseDraft) => {
    const open = () => {
      writeDraft(entry, draft);
      void router.navigate({
        to: '.',
        search: (previous) => ({ ...previous, entry }),
        state: { openedHere: true },
        resetScroll: false,
      });
    };
    if (!document.querySelector('dialog.sheet[open]')) return open();
    showToast(draft.problem ?? '', { tone: 'bad', durationMs: null, action: { label: 'Open it', run: open } });
  };

  return async (entry: string, base: Expense | null, draft: ExpenseDraft): Promise<void> => {
    const body = toInput(draft);
    const attempt = nextAttempt(draft, { body, version: base?.version });
    clearDraft(entry);
    try {
      if (base) await updateExpense(queryClient, base, body, attempt.key);
      else await createExpense(queryClient, { ...body, id: draft.clientId }, attempt.key);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error instanceof ApiProblem && error.code === 'subscription_required') {
        void queryClient.invalidateQueries({ queryKey: billingQuery.queryKey }); // it ended since we last looked
      }
      const failed = await explainFailure(error, base, { ...draft, attempt });
      reopen(failed.gone ? 'new' : entry, failed.draft);
    }
  };
}

function toInput({ values }: ExpenseDraft): Omit<CreateExpenseInput, 'id'> & { currency: Expense['currency'] } {
  const { amount, ...rest } = values;
  return { ...rest, payee: rest.payee.trim(), note: rest.note.trim(), amountCents: parseAmountCents(amount) ?? 0 };
}

function nextAttempt(draft: ExpenseDraft, sent: unknown): { body: string; key: string } {
  const body = JSON.stringify(sent);
  return draft.attempt?.body === body ? draft.attempt : { body, key: crypto.randomUUID() };
}

async function explainFailure(
  error: Error,
  base: Expense | null,
  draft: ExpenseDraft,
): Promise<{ draft: ExpenseDraft; gone: boolean }> {
  const issues = error instanceof ApiProblem ? error.issues : [];
  const plain = { ...draft, issues, theirs: null, problem: explainWriteFailure(error) };
  if (!base || !(error instanceof ApiProblem)) return { draft: plain, gone: false };
  if (error.code === 'not_found') return { draft: asNew(draft), gone: true };
  if (error.code !== 'version_mismatch') return { draft: plain, gone: false };
  try {
    const { expense } = await api.getExpense(base.id);
    if (expense.deletedAt) return { draft: asNew(draft), gone: true };
    return { draft: { ...plain, problem: null, theirs: expense }, gone: false };
  } catch (readError) {
    if (readError instanceof ApiProblem && readError.code === 'not_found') return { draft: asNew(draft), gone: true };
    return { draft: plain, gone: false };
  }
}

function asNew(draft: ExpenseDraft): ExpenseDraft {
  const problem = 'This entry was deleted on another device. Save to put it back as a new one.';
  return { ...draft, clientId: crypto.randomUUID(), attempt: null, issues: [], theirs: null, problem };
}
