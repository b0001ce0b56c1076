import type { PamRowWrite } from '../../../../../shared/contracts/pam-actions.ts';
import type { PamFacts } from '../../../../../shared/domain/pam/facts.ts';
import { decideOutbox, enqueue, landedVersionOf } from '../../outbox/outbox.ts';
import { dropUnsent, takeBack } from '../../outbox/outbox-choices.ts';
import { outboxStore } from '../../outbox/outbox-store.ts';
import type { PersonRow } from '../../outbox/row-writes.ts';
import { findRow } from './find-row.ts';
import { ROW_TABLES } from './row-tables.ts';

/** Takes back what was done here, the last first. What has not been sent is simply not sent any more. */
export async function takeBackWrites(writes: readonly PamRowWrite[], facts: PamFacts, label: string): Promise<void> {
  for (const write of writes.toReversed()) await takeBackOne(write, facts, label);
}

async function takeBackOne(write: PamRowWrite, facts: PamFacts, label: string): Promise<void> {
  const table = ROW_TABLES[write.table];
  const entity = `${table.entity}:${write.id}`;
  if (write.verb === 'create') {
    const unsent = await decideOutbox(dropUnsent(entity));
    if (unsent.length > 0) return;
  }
  const own = outboxStore.get().findLast((entry) => entry.entity === entity);
  if (write.verb !== 'create' && own) {
    const taken = await decideOutbox(takeBack(own.id));
    if (taken.length > 0) return;
  }
  const row = findRow(facts, write.table, write.id) ?? (write.verb === 'create' ? toRow(write) : undefined);
  if (!row) throw new Error(`There is no row ${write.id} of ${write.table} on this device.`);
  const version = landedVersionOf(entity);
  const now = version === undefined ? row : { ...row, version };
  if (write.verb === 'create') await enqueue(table.remove(now, label));
  else if (write.verb === 'delete') await enqueue(table.restore(row, label, version));
  else {
    const back = table.update(now, write.before, label);
    if (back) await enqueue(back);
  }
}

/** The row that a write has made, as long as nobody has changed it. */
function toRow({ id, values }: Extract<PamRowWrite, { verb: 'create' }>): PersonRow {
  const now = new Date().toISOString();
  return { ...values, id, version: 1, createdAt: now, updatedAt: now, deletedAt: null };
}
