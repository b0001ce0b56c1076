import type { AnyRouter } from '@tanstack/react-router';
import { isSetAside, type OutboxEntry } from '../lib/outbox/outbox-entry.ts';
import { outboxStore } from '../lib/outbox/outbox-store.ts';
import { isAwaited } from '../lib/outbox/wait-for-outcome.ts';
import { explainSetAside, SET_ASIDE_MS } from '../lib/tell-set-aside.ts';
import { dismissToast, showToast } from '../lib/toasts.ts';

const PAGE = '/you/unsent';

/** Tells, in one message on the tab in view, of what was set aside, unless the page that made it does so itself. */
export function followOutbox(router: AnyRouter): void {
  let previous: readonly OutboxEntry[] = outboxStore.get();
  let told: OutboxEntry[] = [];
  let toast = 0;

  outboxStore.subscribe(() => {
    const before = new Map(previous.map((entry) => [entry.id, entry]));
    previous = outboxStore.get();
    const isNews = (entry: OutboxEntry) => {
      const old = before.get(entry.id);
      return old !== undefined && !isSetAside(old) && isSetAside(entry) && !isAwaited(entry.id);
    };
    const news = previous.filter(isNews);
    const still = told.filter(({ id }) => previous.some((entry) => entry.id === id && isSetAside(entry)));
    if (news.length === 0 && still.length === told.length) return;
    told = [...still, ...news];
    dismissToast(toast);
    if (told.length > 0 && document.visibilityState === 'visible') toast = tell(told);
  });
  router.subscribe('onResolved', ({ toLocation }) => {
    if (toLocation.pathname === PAGE) dismissToast(toast);
  });

  function tell(entries: OutboxEntry[]): number {
    const [first] = entries;
    if (!first || router.state.location.pathname === PAGE) return 0; // seen there
    return showToast(entries.length === 1 ? explainSetAside(first) : `${entries.length} entries need you.`, {
      tone: 'bad',
      durationMs: SET_ASIDE_MS,
      action: { label: 'Have a look', run: () => void router.navigate({ to: PAGE }) },
    });
  }
}
