import { isSetAside } from '../../lib/outbox/outbox-entry.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';

/** Other devices' changes are not kept waiting longer than this. */
const PATIENCE_MS = 3_000;

/**
 * Settles once this device has nothing on its way. Each of its own writes is news too, and what they changed is read when the
 * last one has landed.
 */
export function untilSent(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const check = () => {
      if (!outboxStore.get().some((entry) => !isSetAside(entry) && entry.nextAttemptAt === null)) done();
    };
    const timer = setTimeout(done, PATIENCE_MS);
    const unsubscribe = outboxStore.subscribe(check);
    check();
  });
}
