import type { QueryClient } from '@tanstack/react-query';
import { connectionStore } from '../lib/connection.ts';
import { sessionStore } from '../lib/session.ts';

/** What the person came to see is loaded first. */
const AFTER_MS = 1_000;

/** Fetches the live connection once somebody is signed in. */
export function startLive(queryClient: QueryClient): void {
  const start = () => {
    if (sessionStore.get().status !== 'signed-in') return;
    unsubscribe();
    setTimeout(load, AFTER_MS, queryClient);
  };
  const unsubscribe = sessionStore.subscribe(start);
  start();
}

function load(queryClient: QueryClient): void {
  import('../features/live/follow-live.ts').then(
    ({ followLive }) => followLive(queryClient),
    () => {
      // Not on this device, and no signal: fetched when there is some.
      const unsubscribe = connectionStore.subscribe(() => {
        unsubscribe();
        load(queryClient);
      });
    },
  );
}
