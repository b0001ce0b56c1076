import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { readStored, writeStored } from '../../lib/local-storage.ts';
import { notificationsQuery } from '../../lib/notifications-query.ts';
import { outboxStore } from '../../lib/outbox/outbox-store.ts';
import { createCacheReader } from '../../lib/pam/device/cache-reader.ts';
import { createTimerWatch } from '../../lib/pam/due-timers.ts';
import { timersQuery } from '../../lib/pam/pam-queries.ts';
import { sessionStore } from '../../lib/session.ts';
import { showToast } from '../../lib/toasts.ts';

/** The server writes its notice of a timer in the seconds after it is due. */
const NOTICE_MS = 5_000;

const KEY = 'ww.timers.told';
const MOST = 40;

/** What was told on this device, also in another tab or before a reload. */
const readTold = (): string[] => (readStored(KEY) ?? '').split('\n');

const noteTold = (name: string): void => writeStored(KEY, [...readTold().slice(1 - MOST), name].join('\n'));

/** Tells on whatever page one is that a timer has gone off, also without signal. */
export function followTimers(queryClient: QueryClient): void {
  const watch = createTimerWatch({
    now: Date.now,
    told: {
      has: (name) => readTold().includes(name),
      add: noteTold,
    },
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    tell: ({ label }) => {
      showToast(`Time: ${label}`, { durationMs: null });
      setTimeout(() => void queryClient.invalidateQueries(notificationsQuery), NOTICE_MS);
    },
  });
  const look = () => {
    if (sessionStore.get().status !== 'signed-in') return;
    watch.look(createCacheReader().read(timersQuery.queryKey)?.timers ?? []);
  };
  let stop = () => {};
  let userId: string | null = null;
  const begin = () => {
    const session = sessionStore.get();
    const next = session.status === 'signed-in' ? session.userId : null;
    if (next === userId) return;
    userId = next;
    stop();
    const observer = new QueryObserver(queryClient, { ...timersQuery, staleTime: 5 * 60_000 });
    stop = next === null ? () => {} : observer.subscribe(look);
  };
  sessionStore.subscribe(begin);
  begin();
  outboxStore.subscribe(look);
}
