import type { Trip } from '../../../shared/contracts/trips.ts';
import { isCreate, type OutboxEntry } from './outbox/outbox-entry.ts';
import { overlayStore } from './outbox/overlay-store.ts';
import { usePendingQueries } from './outbox/use-pending-queries.ts';
import { usePendingQuery } from './outbox/use-pending-query.ts';
import { useStore } from './store.ts';
import { tripPlanQuery } from './trip-queries.ts';

/** A trip with its stops as this device has it, also one that the server has not heard of yet. No id, no trip. */
export function useTripPlan(id: string) {
  const entries = useStore(overlayStore);
  return usePendingQuery(optionsOf(id, entries));
}

/** Several trips in the same way: those that are there. */
export function useTripPlans(ids: string[]) {
  const entries = useStore(overlayStore);
  return usePendingQueries(ids.map((id) => optionsOf(id, entries)));
}

function optionsOf(id: string, entries: readonly OutboxEntry[]) {
  const unsent = entries.find((entry) => entry.entity === `trip:${id}` && isCreate(entry));
  const trip = unsent?.after as Trip | undefined; // an entry of a trip
  return {
    ...tripPlanQuery(id),
    ...(trip ? { enabled: false, initialData: () => ({ trip, stops: [], legs: [] }) } : { enabled: id !== '' }),
  };
}
