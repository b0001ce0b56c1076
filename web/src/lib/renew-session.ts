import { NoAnswer } from './api-problem.ts';
import { tellAuthChannel } from './auth-channel.ts';
import { requestTokens, SessionRefused } from './request-tokens.ts';
import { readStoredSession, type StoredSession, writeStoredSession } from './stored-session.ts';

const LOCK = 'ww.auth.renew';

let underWay: Promise<StoredSession> | null = null;

/**
 * A session with new tokens. One tab renews for all, under a lock; those that waited take what it stored. Throws NoAnswer,
 * after which the stored session is untouched, or SessionRefused, after which it is gone.
 *
 * Not by the auth client: that one tries for 30 s without signal, and then remembers its failure for a minute.
 */
export function renewSession(): Promise<StoredSession> {
  underWay ??= renew().finally(() => {
    underWay = null;
  });
  return underWay;
}

async function renew(): Promise<StoredSession> {
  const before = readStoredSession();
  return withLock(async () => {
    const stored = readStoredSession();
    if (!stored) throw new SessionRefused();
    if (stored.access_token !== before?.access_token) return stored;
    return exchange(stored);
  });
}

function withLock<Result>(work: () => Promise<Result>): Promise<Result> {
  // Only over TLS or on localhost; elsewhere two tabs may both renew, which the server forgives within seconds.
  return 'locks' in navigator ? navigator.locks.request(LOCK, work) : work();
}

async function exchange(stored: StoredSession): Promise<StoredSession> {
  const answer = await requestTokens(stored.refresh_token);
  // Meanwhile signed out, or signed in anew: what came belongs to a session that is over.
  const isCurrent = readStoredSession()?.refresh_token === stored.refresh_token;
  if (answer instanceof SessionRefused) {
    if (isCurrent) {
      writeStoredSession(null);
      tellAuthChannel('SIGNED_OUT', null);
    }
    throw answer;
  }
  if (!isCurrent) throw new NoAnswer('The session changed while it was renewed.');
  writeStoredSession(answer);
  tellAuthChannel('TOKEN_REFRESHED', answer);
  return answer;
}
