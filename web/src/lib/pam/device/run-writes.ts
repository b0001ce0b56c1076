import type { PamRowWrite } from '../../../../../shared/contracts/pam-actions.ts';
import type { PamFacts } from '../../../../../shared/domain/pam/facts.ts';
import { enqueue } from '../../outbox/outbox.ts';
import type { OutboxWrite } from '../../outbox/outbox-entry.ts';
import { findRow } from './find-row.ts';
import { ROW_TABLES } from './row-tables.ts';

/** Does what a proposal says through the app's own outbox, so that every page shows it at once and it lands once. */
export async function runWrites(writes: readonly PamRowWrite[], facts: PamFacts, label: string): Promise<void> {
  // All of them are made before the first is kept: what cannot be done is not done by half.
  const made = writes.map((write) => toOutboxWrite(write, facts, label)).filter((write) => write !== null);
  for (const write of made) await enqueue(write);
}

function toOutboxWrite(write: PamRowWrite, facts: PamFacts, label: string): OutboxWrite | null {
  const table = ROW_TABLES[write.table];
  if (write.verb === 'create') return table.create({ ...write.values, id: write.id }, label);
  const row = findRow(facts, write.table, write.id);
  if (!row) throw new Error(`There is no row ${write.id} of ${write.table} on this device.`);
  return write.verb === 'update' ? table.update(row, write.values, label) : table.remove(row, label);
}
