import { drainNow } from '../../lib/outbox/outbox.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { waitForOutcome } from '../../lib/outbox/wait-for-outcome.ts';

/** Sends what can be sent. False when something is left: nobody answered, or the person has to decide. */
export async function sendAll(): Promise<boolean> {
  await drainNow();
  for (const { id } of outboxStore.get()) {
    if ((await waitForOutcome(id)) !== 'landed') return false;
  }
  return outboxStore.get().length === 0;
}
