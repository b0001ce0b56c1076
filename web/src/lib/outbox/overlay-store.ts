import { createStore } from '../store.ts';
import { isSetAside, type OutboxEntry } from './outbox-entry.ts';
import { outboxStore } from './outbox-store.ts';

/**
 * The unsent writes as what is laid over the caches sees them: the same array while nothing but their sending goes on. Else a
 * long page would be computed and drawn anew for each try.
 */
export const overlayStore = createStore<readonly OutboxEntry[]>(outboxStore.get());

outboxStore.subscribe(() => {
  const next = outboxStore.get();
  if (!saysTheSame(overlayStore.get(), next)) overlayStore.set(next);
});

/** What an entry says of its row changes with its kind, its version or a decision only: see resolveStale and outbox-choices. */
export function saysTheSame(some: readonly OutboxEntry[], others: readonly OutboxEntry[]): boolean {
  const isAs = (entry: OutboxEntry, other: OutboxEntry | undefined) =>
    other !== undefined &&
    entry.id === other.id &&
    entry.kind === other.kind &&
    entry.version === other.version &&
    isSetAside(entry) === isSetAside(other);
  return some.length === others.length && some.every((entry, at) => isAs(entry, others[at]));
}
