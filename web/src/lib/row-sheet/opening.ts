import type { OutboxEntry } from '../outbox/outbox-entry.ts';
import type { PersonRow } from '../outbox/row-writes.ts';
import { type RowDraft, readDraft } from './row-draft.ts';
import type { RowTask } from './row-task.ts';

/** Taken once, when a form opens: what arrives later must not change what is being typed, nor the version it is saved against. */
export type Opening<Row extends PersonRow, Values> = RowTask<Row> & {
  sheet: string;
  draft: RowDraft<Values>;
  /** The draft is from before a reload. */
  restored: boolean;
  fresh: Values;
};

export function toOpening<Row extends PersonRow, Values>(
  sheet: string,
  base: Row | null,
  mends: OutboxEntry | null,
  fresh: Values,
): Opening<Row, Values> {
  const kept = readDraft<Values>(sheet);
  const draft = kept ?? { values: fresh, clientId: crypto.randomUUID() };
  return { sheet, base, mends, clientId: base?.id ?? draft.clientId, fresh, draft, restored: kept !== null };
}
