import { connectionStore } from '../connection.ts';
import { isSetAside, type OutboxEntry } from './outbox-entry.ts';
import { outboxStore } from './outbox-store.ts';

/** `landed`: the server has it. `waiting`: it is kept and goes out later. Else the entry as it was set aside. */
export type Outcome = 'landed' | 'waiting' | OutboxEntry;

const awaited = new Set<string>();

/** Whether some part of this page waits to tell the person what became of an entry. */
export const isAwaited = (id: string): boolean => awaited.has(id);

/** What becomes of an entry in the next moments, as far as this page can tell. */
export function waitForOutcome(id: string): Promise<Outcome> {
  awaited.add(id);
  return new Promise((resolve) => {
    const check = () => {
      const outcome = outcomeOf(id);
      if (outcome === null) return;
      awaited.delete(id);
      for (const unsubscribe of unsubscribes) unsubscribe();
      resolve(outcome);
    };
    const unsubscribes = [outboxStore.subscribe(check), connectionStore.subscribe(check)];
    check();
  });
}

function outcomeOf(id: string): Outcome | null {
  const entry = outboxStore.get().find((one) => one.id === id);
  if (!entry) return 'landed';
  if (isSetAside(entry)) return entry;
  return connectionStore.get() !== 'online' || entry.nextAttemptAt !== null ? 'waiting' : null;
}
