import { decideOutbox, discardEntry, enqueue, putBack, undoEntry } from '../outbox/outbox.ts';
import { dropUnsent } from '../outbox/outbox-choices.ts';
import { isCreate, type OutboxEntry } from '../outbox/outbox-entry.ts';
import type { PersonRow } from '../outbox/row-writes.ts';
import { showToast } from '../toasts.ts';
import type { RowWrites } from './row-task.ts';

const UNDO_MS = 10_000;

/**
 * Settles when the deletion is kept on this device; what it answers then tells of it and offers to take it back for ten
 * seconds. `mends` is an entry of the row that was set aside.
 */
export async function deleteRow<Row extends PersonRow>(
  writes: RowWrites<Row>,
  row: Row,
  label: string,
  mends: OutboxEntry | null = null,
): Promise<() => void> {
  const undo = await remove(writes, row, label, mends);
  return () =>
    showToast(`Deleted ${label}.`, {
      durationMs: UNDO_MS,
      takesFocus: true,
      action: { label: 'Undo', run: () => void undo().then(() => showToast(`${label} is back.`)) },
    });
}

/** Answers how to undo it. */
async function remove<Row extends PersonRow>(
  writes: RowWrites<Row>,
  row: Row,
  label: string,
  mends: OutboxEntry | null,
): Promise<() => Promise<unknown>> {
  const set = mends ? await discardEntry(mends.id) : [];
  const isGone = mends !== null && (isCreate(mends) || (mends.state === 'conflict' && mends.theirs === null));
  if (isGone) return () => putBack(set);
  const current = (mends?.theirs ?? mends?.before ?? row) as Row; // rows of this entity
  const deletion = writes.remove(current, label);
  const unsent = await decideOutbox(dropUnsent(deletion.entity));
  if (unsent.length > 0) return () => putBack(unsent);
  const deleting = await enqueue(deletion);
  return async () => {
    await undoEntry(deleting, (version) => writes.restore(current, label, version));
    if (set.length > 0) await putBack(set);
  };
}
