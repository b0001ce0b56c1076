import type { QueryClient } from '@tanstack/react-query';
import { connectionStore } from '../../lib/connection.ts';
import { liveStore } from '../../lib/live-store.ts';
import { sessionStore } from '../../lib/session.ts';
import { bypassCache } from '../../lib/transport.ts';
import { createInvalidationBatch } from './invalidation-batch.ts';
import { createLiveConnection } from './live-connection.ts';
import { openLiveChannel } from './open-live-channel.ts';
import { LIVE_QUERIES, queriesOf } from './table-queries.ts';
import { untilSent } from './until-sent.ts';

/** A page that nobody looks at gives its connection back. */
const HIDDEN_MS = 5 * 60_000;

/** Enough for a read to begin, with a new token and after two tries. */
const LOOK_AGAIN_MS = 5_000;

/**
 * Keeps what the screen shows in step with the person's other devices, while they are signed in, have signal and look at it.
 * A change is only news: what it says is read through the API.
 */
export function followLive(queryClient: QueryClient): void {
  let hasJoined = false;
  const invalidate = createInvalidationBatch(async (queryKey) => {
    await untilSent();
    // The news comes with the commit, and the API clears its cache after it: a read can be quicker than that. Not so the first
    // time, when nothing is news yet.
    if (hasJoined) bypassCache(LOOK_AGAIN_MS);
    await queryClient.invalidateQueries({ queryKey });
  });
  const connection = createLiveConnection({
    openChannel: openLiveChannel,
    show: liveStore.set,
    onJoined: () => {
      LIVE_QUERIES.forEach(invalidate);
      hasJoined = true;
    },
    onChange: (table) => queriesOf(table).forEach(invalidate),
    warn: (message) => console.warn(message),
  });
  let isAway = false;
  const apply = () => {
    const session = sessionStore.get();
    if (session.status !== 'signed-in') connection.want(null, 'off');
    else if (isAway || connectionStore.get() !== 'online') connection.want(null, 'waiting');
    else connection.want(session.userId, 'waiting');
  };
  watchAway((away) => {
    isAway = away;
    apply();
  });
  connectionStore.subscribe(apply);
  sessionStore.subscribe(() => {
    apply();
    // Every new token passes here.
    connection.renew();
  });
}

function watchAway(onChange: (isAway: boolean) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') onChange(false);
    else timer = setTimeout(onChange, HIDDEN_MS, true);
  };
  document.addEventListener('visibilitychange', look);
  onChange(false);
  look();
}
