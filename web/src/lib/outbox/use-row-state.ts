import { useStore } from '../store.ts';
import type { OutboxState } from './outbox-entry.ts';
import { outboxStore } from './outbox-store.ts';

const URGENCY: OutboxState[] = ['queued', 'sending', 'failed', 'conflict'];

/** How things stand with the unsent writes of one row, the worst of them; null when there are none. */
export function useRowState(entity: string): OutboxState | null {
  const own = useStore(outboxStore).filter((entry) => entry.entity === entity);
  return own.reduce<OutboxState | null>((worst, { state }) => (isWorse(state, worst) ? state : worst), null);
}

function isWorse(state: OutboxState, worst: OutboxState | null): boolean {
  return worst === null || URGENCY.indexOf(state) > URGENCY.indexOf(worst);
}
