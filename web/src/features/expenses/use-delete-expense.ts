import { useQueryClient } from '@tanstack/react-query';
import type { Expense } from '../../../../shared/contracts/expenses.ts';
import { ApiProblem } from '../../lib/api-problem.ts';
import { explainWriteFailure } from '../../lib/explain-failure.ts';
import type { PersonFormat } from '../../lib/person-format.ts';
import { showToast } from '../../lib/toasts.ts';
import { deleteExpense, restoreExpense } from './expense-writes.ts';

const UNDO_MS = 10_000;

/** Deletes at once and offers to take it back for ten seconds. */
export function useDeleteExpense(format: PersonFormat) {
  const queryClient = useQueryClient();

  return (expense: Expense, name: string) => {
    const what = `${name}, ${format.money(expense.amountCents, expense.currency)}`;
    const deleting = deleteExpense(queryClient, expense);
    deleting.catch((error: Error) => showToast(explainDeleteFailure(error, what), { tone: 'bad', durationMs: null }));

    const undo = async () => {
      try {
        await restoreExpense(queryClient, await deleting);
        showToast(`${what} is back.`);
      } catch (error) {
        // A delete that failed has said so itself, and the row never left.
        if (error instanceof Error && (await succeeded(deleting))) {
          showToast(`Not put back: ${what}. ${error.message}`, {
            tone: 'bad',
            durationMs: null,
            action: { label: 'Try again', run: () => void undo() },
          });
        }
      }
    };
    showToast(`Deleted ${what}.`, {
      durationMs: UNDO_MS,
      takesFocus: true,
      action: { label: 'Undo', run: () => void undo() },
    });
  };
}

function succeeded(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => true,
    () => false,
  );
}

function explainDeleteFailure(error: Error, what: string): string {
  if (error instanceof ApiProblem && error.code === 'version_mismatch') {
    return `${what} was changed on another device, so it was not deleted. Have a look first.`;
  }
  return explainWriteFailure(error)
    .replace('Not saved', `${what} was not deleted`)
    .replace('What you typed is still here', 'It is still in your list');
}
