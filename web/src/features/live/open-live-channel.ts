import { REALTIME_SUBSCRIBE_STATES, RealtimeClient } from '@supabase/realtime-js';
import { requireAccessToken } from '../../lib/access-token.ts';
import { env } from '../../lib/env.ts';

export interface LiveHandlers {
  /** Also after every reconnect: what happened before was not heard. */
  onJoined(): void;
  onChange(table: string): void;
  /** The client tries again by itself. */
  onTrouble(): void;
  /** The server closed the channel for good, as when its token expired. */
  onClosed(): void;
  onRefused(reason: string): void;
}

export interface LiveChannel {
  /** Tells the server of a new token. */
  renew(): void;
  close(): void;
}

/** What no second try with the same token would change, in the words of Supabase's Realtime. */
const FINAL = /^(Unauthorized|PrivateOnly|JwtSignatureError|MalformedJWT|RealtimeDisabledForTenant)/;
const LONGEST_WAIT_MS = 60_000;

/** Joins the person's own channel, and stays in it until closed. */
export function openLiveChannel(userId: string, handlers: LiveHandlers): LiveChannel {
  const client = new RealtimeClient(`${env.supabaseUrl.replace(/^http/, 'ws')}/realtime/v1`, {
    params: { apikey: env.supabaseAnonKey },
    accessToken: requireAccessToken,
    reconnectAfterMs: waitBefore,
  });
  let isOpen = true;
  const close = () => {
    isOpen = false;
    void client.removeAllChannels();
  };
  const refuse = (reason: string) => {
    close();
    handlers.onRefused(reason);
  };
  const channel = client.channel(`user:${userId}`, { config: { private: true } });
  channel.on('broadcast', { event: 'change' }, ({ payload }: { payload?: { table?: unknown } }) => {
    if (isOpen && typeof payload?.table === 'string') handlers.onChange(payload.table);
  });
  const onState = (state: REALTIME_SUBSCRIBE_STATES, error?: Error) => {
    if (!isOpen) return;
    if (state === REALTIME_SUBSCRIBE_STATES.SUBSCRIBED) return handlers.onJoined();
    if (state === REALTIME_SUBSCRIBE_STATES.CLOSED) {
      close();
      return handlers.onClosed();
    }
    if (error && FINAL.test(error.message)) return refuse(error.message);
    // Its next try may come before the client looks for a new token by itself.
    if (error && /expired/.test(error.message)) renew();
    handlers.onTrouble();
  };
  const renew = () => void client.setAuth();
  const join = () => {
    if (!isOpen) return;
    // Without a token, since nobody answered, we would be refused as a stranger.
    if (client.accessTokenValue) channel.subscribe(onState);
    else onState(REALTIME_SUBSCRIBE_STATES.CLOSED);
  };
  void client.setAuth().then(join);
  return { renew, close };
}

/** A second at first, up to a minute; by chance up to half of it, so that not everybody comes back at once. */
function waitBefore(tries: number): number {
  return Math.min(1_000 * 2 ** (tries - 1), LONGEST_WAIT_MS) * (1 - Math.random() / 2);
}
