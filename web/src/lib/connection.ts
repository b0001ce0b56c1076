import { env } from './env.ts';
import { systemClock } from './failover/clock.ts';
import { createFailover } from './failover/create-failover.ts';
import { listOrigins } from './failover/list-origins.ts';
import { createStore } from './store.ts';

export type Connection = 'online' | 'offline' | 'unreachable';

/** What stands between the person and the API; the shell shows a chip only when it is not `online`. */
export const connectionStore = createStore<Connection>(navigator.onLine ? 'online' : 'offline');

let isAwaited = () => false;

/** The way to the API: every request of the app goes through it. */
export const failover = createFailover({
  origins: listOrigins(env.supabaseUrl, env.backendUrls),
  expected: env,
  send: (url, init) => fetch(url, init),
  clock: systemClock,
  random: Math.random,
  isAwaited: () => isAwaited(),
  warn: (message) => console.warn(message),
  onChange: show,
});

/** Every origin and who has the traffic, for the page that shows it. */
export const failoverStore = createStore(failover.view());

/** The others are checked when the page has what it needs. */
const OTHERS_AFTER_MS = 2_000;

interface WatchOptions {
  /** There is a connection again. */
  onBack: () => void;
  /** Something waits to be sent. */
  isAwaited: () => boolean;
}

export function watchConnection(options: WatchOptions): void {
  isAwaited = options.isAwaited;
  const otherTabs = new BroadcastChannel('ww.connection');
  connectionStore.subscribe(() => {
    if (connectionStore.get() !== 'online') return;
    otherTabs.postMessage('back');
    options.onBack();
  });
  otherTabs.addEventListener('message', () => {
    if (connectionStore.get() !== 'online') void failover.checkNow();
  });
  addEventListener('offline', reportNoAnswer);
  // Browsers are often wrong about it: what they say only makes us look.
  addEventListener('online', () => void failover.checkNow());
  document.addEventListener('visibilitychange', () => failover.setVisible(document.visibilityState === 'visible'));
  setTimeout(failover.verifyOthers, OTHERS_AFTER_MS);
  failover.start();
  if (!navigator.onLine) reportNoAnswer();
}

/** Somebody got no answer. Until a check goes well nobody counts as there. */
export function reportNoAnswer(): void {
  failover.missed();
}

function show(): void {
  const view = failover.view();
  failoverStore.set(view);
  connectionStore.set(view.isReachable ? 'online' : navigator.onLine ? 'unreachable' : 'offline');
}
