import { NoAnswer } from './api-problem.ts';
import { env } from './env.ts';
import { type StoredSession, toStoredSession } from './stored-session.ts';

/** Longer than a request waits for it: on one bar of signal the answer may come late, and the tokens in it still count. */
const TIMEOUT_MS = 8_000;

/** The auth server does not know the session any more: it was ended elsewhere. */
export class SessionRefused extends Error {
  override readonly name = 'SessionRefused';
}

/** Exchanges a refresh token, once, for a session with new tokens. Throws NoAnswer when the auth server says neither yes nor no. */
export async function requestTokens(refreshToken: string): Promise<StoredSession | SessionRefused> {
  const response = await fetch(`${env.supabaseUrl}/auth/v1/token?grant_type=refresh_token`, {
    method: 'POST',
    headers: { apikey: env.supabaseAnonKey, 'Content-Type': 'application/json' },
    body: JSON.stringify({ refresh_token: refreshToken }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((cause: unknown) => {
    throw new NoAnswer(cause);
  });
  // A page in place of an answer comes from something in between, such as a camp ground's sign-in.
  const body: unknown = await response.json().catch((cause: unknown) => {
    throw new NoAnswer(cause);
  });
  const session = response.ok ? toStoredSession(body) : null;
  if (session) return session;
  if (isRefusal(response.status)) return new SessionRefused();
  throw new NoAnswer(`HTTP ${response.status} from the auth server`);
}

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && ![408, 425, 429].includes(status);
}
