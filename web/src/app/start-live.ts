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

type Live = typeof import('../features/live/follow-live.ts');
type Timers = typeof import('../features/pam/follow-timers.ts');

function load(queryClient: QueryClient): void {
  Promise.all([import('../features/live/follow-live.ts'), import('../features/pam/follow-timers.ts')]).then(
    ([live, timers]: Partial<[Live, Timers]>) => {
      // Neither is there when the page is about to be loaded anew (reloadOnStaleChunk).
      live?.followLive(queryClient);
      timers?.followTimers(queryClient);
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
