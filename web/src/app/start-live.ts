import type { QueryClient } from '@tanstack/react-query';
import { connectionStore } from '../lib/connection.ts';
import { sessionStore } from '../lib/session.ts';

/** What the person came to see is loaded first. */
const AFTER_MS = 1_000;

/** Fetches what goes on behind every page once somebody is signed in: the live connection, and timers. */
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
  Promise.all([import('../features/live/follow-live.ts'), import('../features/pam/follow-timers.ts')]).then(
    ([{ followLive }, { followTimers }]) => {
      followLive(queryClient);
      followTimers(queryClient);
    },
    () => {
      // Not on this device, and no signal: fetched when there is some.
      const unsubscribe = connectionStore.subscribe(() => {
        unsubscribe();
        load(queryClient);
      });
    },
  );
}
