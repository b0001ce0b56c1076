import { isSetAside, type OutboxEntry, type OutboxRow } from './outbox-entry.ts';

/** The row after this write, given the row before it; null when there is none. */
export function applyEntry(row: OutboxRow | null, entry: OutboxEntry): OutboxRow | null {
  // A delete that was set aside did not happen: the person has to see what they decide about.
  if (entry.method === 'DELETE') return isSetAside(entry) ? row : null;
  if (entry.after) return row ?? entry.after;
  return row && { ...row, ...entry.changes };
}
