import { isCreate, type OutboxEntry, type OutboxWrite, versionOf } from '../outbox/outbox-entry.ts';
import type { ContentOf, PersonRow, rowWrites } from '../outbox/row-writes.ts';

export type RowWrites<Row extends PersonRow> = ReturnType<typeof rowWrites<Row>>;

/** What a sheet was opened for. */
export interface RowTask<Row extends PersonRow> {
  /** The row to change, as it was shown when the sheet opened; null for a new one. */
  base: Row | null;
  /** The entry that was set aside and that saving mends. */
  mends: OutboxEntry | null;
  clientId: string;
}

/** The write that saves `content`; null when there is nothing to save. */
export function writeToSave<Row extends PersonRow>(
  writes: RowWrites<Row>,
  { base, mends, clientId }: RowTask<Row>,
  content: ContentOf<Row>,
  label: string,
): OutboxWrite | null {
  const makeNew = (id: string) => writes.create({ ...content, id }, label);
  // Mine instead of theirs; what they deleted comes back as a new one.
  if (mends?.state === 'conflict') {
    const write = mends.theirs ? writes.update(mends.theirs as Row, content, label) : makeNew(crypto.randomUUID());
    return write && mends.theirs ? { ...write, version: versionOf(mends.theirs) } : write;
  }
  if ((mends && isCreate(mends)) || !base) return makeNew(clientId);
  if (!mends) return writes.update(base, content, label);
  // What the server has is what the entry was made from, at the version it was to be saved against.
  const write = writes.update(mends.before as Row, content, label);
  return write && { ...write, version: mends.version };
}
