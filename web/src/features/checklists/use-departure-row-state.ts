import type { DepartureTick } from '../../../../shared/contracts/checklists.ts';
import { isSetAside, type OutboxEntry, type OutboxState } from '../../lib/outbox/outbox-entry.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { useStore } from '../../lib/store.ts';

/** How things stand with what is unsent of a departure and its ticks, the worst of it; null when all is sent. */
export function useDepartureRowState(id: string): OutboxState | null {
  const own = useStore(outboxStore).filter((entry) => isOf(entry, id));
  return (own.find(isSetAside) ?? own[0])?.state ?? null;
}

function isOf(entry: OutboxEntry, id: string): boolean {
  if (!entry.kind.startsWith('departure-tick.')) return entry.entity === `departure:${id}`;
  return ((entry.after ?? entry.before) as DepartureTick | null)?.departureId === id; // an entry of a tick
}
