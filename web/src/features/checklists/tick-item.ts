import type { ChecklistItem, Departure, DepartureTick } from '../../../../shared/contracts/checklists.ts';
import { departureWrites, tickWrites } from '../../lib/checklist-writes.ts';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { deleteRow } from '../../lib/row-sheet/delete-row.ts';
import { showToast } from '../../lib/toasts.ts';

/** Done, or not done after all: then every tick of the item goes, whichever phone it came from. */
export async function tickItem(
  departure: Departure,
  item: ChecklistItem,
  ticks: readonly DepartureTick[],
): Promise<void> {
  const own = ticks.filter(({ departureId, itemId }) => departureId === departure.id && itemId === item.id);
  if (own.length === 0) {
    const content = { id: crypto.randomUUID(), departureId: departure.id, itemId: item.id };
    await enqueue(tickWrites.create(content, item.name));
    return;
  }
  for (const tick of own) await deleteRow(tickWrites, tick, item.name);
}

/** Ends the checking. What was open is kept with the reason by the server: see private.log_override. */
export async function rollAway(departure: Departure, overrideReason: string): Promise<void> {
  const changes = { leftAt: new Date().toISOString(), ...(overrideReason ? { overrideReason } : {}) };
  const write = departureWrites.update(departure, changes, departure.name);
  if (write) await enqueue(write);
  showToast('Ready to roll. Safe travels.');
}
