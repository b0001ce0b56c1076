import type { AuthChangeEvent } from '@supabase/auth-js';
import { AUTH_STORAGE_KEY, type StoredSession, toStoredSession } from './stored-session.ts';

/** The channel on which auth clients of all tabs tell each other of changes; its messages are theirs, so both sides understand. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(AUTH_STORAGE_KEY);

type Listener = (event: AuthChangeEvent, session: StoredSession | null) => void;

/** Hears what other tabs, and the auth client of this one, did to the session. */
export function followAuthChannel(listener: Listener): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<{ event: AuthChangeEvent; session: unknown }>) =>
    listener(data.event, toStoredSession(data.session)),
  );
}

export function tellAuthChannel(event: AuthChangeEvent, session: StoredSession | null): void {
  channel?.postMessage({ event, session });
}
