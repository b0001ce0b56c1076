import type { PamWriteTable } from '../../../../../shared/contracts/pam-actions.ts';
import type { PamFacts } from '../../../../../shared/domain/pam/facts.ts';
import { outboxStore } from '../../outbox/outbox-store.ts';
import type { PersonRow } from '../../outbox/row-writes.ts';
import { ROW_TABLES } from './row-tables.ts';

const ROWS: { [Table in PamWriteTable]?: (facts: PamFacts) => readonly PersonRow[] } = {
  fuel_logs: ({ lastFills }) => lastFills,
  trips: ({ trips }) => trips,
  stops: ({ stops }) => stops,
  service_plans: ({ services }) => services.map(({ plan }) => plan),
  hitches: ({ rigs }) => rigs.flatMap(({ hitch }) => hitch ?? []),
  timers: ({ timers }) => timers,
  pam_memories: ({ memories }) => memories,
};

/** A row as this device has it, also one that was deleted here and is not sent yet; undefined when it is not known. */
export function findRow(facts: PamFacts, table: PamWriteTable, id: string): PersonRow | undefined {
  const known = ROWS[table]?.(facts).find((row) => row.id === id);
  if (known) return known;
  const entity = `${ROW_TABLES[table].entity}:${id}`;
  const entry = outboxStore.get().findLast((one) => one.entity === entity);
  return (entry?.before ?? entry?.after ?? undefined) as PersonRow | undefined; // a row of this table
}
