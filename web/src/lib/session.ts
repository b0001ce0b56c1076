import type { AuthChangeEvent, Session } from '@supabase/auth-js';
import { type Auth, loadAuth } from './auth.ts';
import { followAuthChannel, tellAuthChannel } from './auth-channel.ts';
import { endSession } from './end-session.ts';
import { readStored, writeStored } from './local-storage.ts';
import { createStore } from './store.ts';
import { readStoredSession, type StoredSession, writeStoredSession } from './stored-session.ts';

/** `lost` means: was signed in, and the session ended by itself. The screen stays, a sign-in is laid over it. */
export type SessionState =
  | { status: 'starting' }
  | { status: 'signed-out'; linkProblem: string | null }
  | { status: 'signed-in'; userId: string; email: string; recovering: boolean }
  | { status: 'lost'; userId: string; email: string };

export const sessionStore = createStore<SessionState>({ status: 'starting' });

/** Set before a sign-out by choice, so that other tabs leave too instead of asking to sign in again. */
const CHOSEN_SIGN_OUT_KEY = 'ww.signedOutByChoice';

let started: Promise<void> | undefined;

/** Settles once it is known whether somebody is signed in. Asks nobody, so that it is known without signal too. */
export function startSession(): Promise<void> {
  started ??= start();
  return started;
}

/** The auth client, which then tells the session store what it did. Rejects without signal when it was never loaded. */
export function requireLoadedAuth(): Promise<Auth> {
  return startSession().then(attach);
}

/** Only this device: the other half of the couple stays signed in on theirs. Without signal it still ends here. */
export async function signOut(): Promise<void> {
  writeStored(CHOSEN_SIGN_OUT_KEY, 'yes');
  const stored = readStoredSession();
  writeStoredSession(null);
  tellAuthChannel('SIGNED_OUT', null);
  sessionStore.set({ status: 'signed-out', linkProblem: null });
  if (stored) await endSession(stored);
}

/** The session ended and could not be renewed; what is on the screen stays. */
export function reportSessionLost(): void {
  const state = sessionStore.get();
  if (state.status === 'signed-in') sessionStore.set({ status: 'lost', userId: state.userId, email: state.email });
}

/** What a mail link brought along, taken before anything can change the address, and never left in it. */
const arrival = new URLSearchParams(location.hash.slice(1));
if (arrival.has('access_token') || arrival.has('error_description')) {
  history.replaceState(history.state, '', location.pathname + location.search);
}

async function start(): Promise<void> {
  followAuthChannel(onAuthEvent);
  const tokens = { access_token: arrival.get('access_token') ?? '', refresh_token: arrival.get('refresh_token') ?? '' };
  if (tokens.access_token) return startFromLink(tokens, arrival.get('type') === 'recovery');
  const linkProblem = arrival.get('error_description');
  // Taken as it is, also when its token has expired: the first request renews it or finds that it is over.
  const stored = readStoredSession();
  sessionStore.set(stored ? toSignedIn(stored, false) : { status: 'signed-out', linkProblem });
}

async function startFromLink(tokens: Pick<Session, 'access_token' | 'refresh_token'>, recovering: boolean) {
  const auth = await attach();
  const { data } = await auth.setSession(tokens);
  if (data.session) sessionStore.set(toSignedIn(data.session, recovering));
  else sessionStore.set({ status: 'signed-out', linkProblem: 'The link has expired.' });
}

let attached = false;

async function attach(): Promise<Auth> {
  const auth = await loadAuth();
  if (!attached) {
    attached = true;
    auth.onAuthStateChange((event, session) => {
      if (event !== 'INITIAL_SESSION') onAuthEvent(event, session);
    });
  }
  return auth;
}

function onAuthEvent(event: AuthChangeEvent, session: Pick<StoredSession, 'user'> | null): void {
  const state = sessionStore.get();
  if (event === 'SIGNED_OUT') onSignedOut(state);
  if (!session) return;
  writeStored(CHOSEN_SIGN_OUT_KEY, null);
  const recovering = event === 'PASSWORD_RECOVERY' || (state.status === 'signed-in' && state.recovering);
  sessionStore.set(toSignedIn(session, recovering && event !== 'USER_UPDATED'));
}

function onSignedOut(state: SessionState): void {
  if (state.status !== 'signed-in') return;
  if (readStored(CHOSEN_SIGN_OUT_KEY)) sessionStore.set({ status: 'signed-out', linkProblem: null });
  else reportSessionLost();
}

function toSignedIn(session: Pick<StoredSession, 'user'>, recovering: boolean): SessionState {
  return { status: 'signed-in', userId: session.user.id, email: session.user.email ?? '', recovering };
}
