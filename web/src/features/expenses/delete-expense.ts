import type { Expense } from '../../../../shared/contracts/expenses.ts';
import { deleteExpenseWrite, restoreExpenseWrite } from '../../lib/expense-writes.ts';
import { decideOutbox, discardEntry, enqueue, putBack, undoEntry } from '../../lib/outbox/outbox.ts';
import { dropUnsent } from '../../lib/outbox/outbox-choices.ts';
import { isCreate, type OutboxEntry } from '../../lib/outbox/outbox-entry.ts';
import { showToast } from '../../lib/toasts.ts';

const UNDO_MS = 10_000;

/**
 * Settles when the deletion is kept on this device; what it answers then tells of it and offers to take it back for ten
 * seconds. `mends` is an entry of the expense that was set aside.
 */
export async function deleteExpense(expense: Expense, label: string, mends: OutboxEntry | null): Promise<() => void> {
  const undo = await remove(expense, label, mends);
  return () =>
    showToast(`Deleted ${label}.`, {
      durationMs: UNDO_MS,
      takesFocus: true,
      action: { label: 'Undo', run: () => void undo().then(() => showToast(`${label} is back.`)) },
    });
}

/** Answers how to undo it. */
async function remove(expense: Expense, label: string, mends: OutboxEntry | null): Promise<() => Promise<unknown>> {
  const set = mends ? await discardEntry(mends.id) : [];
  const isGone = mends !== null && (isCreate(mends) || (mends.state === 'conflict' && mends.theirs === null));
  if (isGone) return () => putBack(set);
  const unsent = await decideOutbox(dropUnsent(`expense:${expense.id}`));
  if (unsent.length > 0) return () => putBack(unsent);
  const current = (mends?.theirs ?? mends?.before ?? expense) as Expense; // rows of this entity
  const deleting = await enqueue(deleteExpenseWrite(current, label));
  return async () => {
    await undoEntry(deleting, (version) => restoreExpenseWrite(current, label, version));
    if (set.length > 0) await putBack(set);
  };
}
