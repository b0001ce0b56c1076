import { useSyncExternalStore } from 'react';
import type { OutboxState } from './outbox-entry.ts';
import { outboxStore } from './outbox-store.ts';

const URGENCY: OutboxState[] = ['queued', 'sending', 'failed', 'conflict'];

/**
 * How things stand with the unsent writes of one row, the worst of them; null when there are none. The state itself is watched,
 * not the list of entries: with 200 rows on the page an entry of one of them draws that one anew.
 */
export function useRowState(entity: string): OutboxState | null {
  return useSyncExternalStore(outboxStore.subscribe, () => stateOf(entity));
}

function stateOf(entity: string): OutboxState | null {
  let worst: OutboxState | null = null;
  for (const entry of outboxStore.get())
    if (entry.entity === entity && isWorse(entry.state, worst)) worst = entry.state;
  return worst;
}

function isWorse(state: OutboxState, worst: OutboxState | null): boolean {
  return worst === null || URGENCY.indexOf(state) > URGENCY.indexOf(worst);
}
