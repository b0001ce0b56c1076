import type { QueryClient } from '@tanstack/react-query';
import { watchConnection } from '../lib/connection.ts';
import { outboxStore } from '../lib/outbox/outbox-store.ts';
import { watchStaleness } from '../lib/stale-store.ts';

/** What is on the screen is read again when the connection is back, and now and then while the API answers from memory. */
export function followConnection(queryClient: QueryClient): void {
  const readAgain = () => queryClient.invalidateQueries();
  watchConnection({
    onBack: () => void readAgain(),
    isAwaited: () => outboxStore.get().some(({ state }) => state === 'queued' || state === 'sending'),
  });
  watchStaleness(readAgain);
}
