import { env } from './env.ts';
import { requestTokens, SessionRefused } from './request-tokens.ts';
import type { StoredSession } from './stored-session.ts';

/**
 * Tells the auth server that the session of this device is over. Best effort: the tokens are gone from here already, and
 * without signal the session stands in the list of devices until it expires or is ended there.
 */
export async function endSession(session: StoredSession): Promise<void> {
  try {
    const { access_token } = hasExpired(session) ? await renewed(session) : session;
    const headers = { apikey: env.supabaseAnonKey, Authorization: `Bearer ${access_token}` };
    const url = `${env.supabaseUrl}/auth/v1/logout?scope=local`;
    await fetch(url, { method: 'POST', headers, keepalive: true });
  } catch (error) {
    console.warn('The session could not be ended on the server.', error);
  }
}

function hasExpired({ expires_at }: StoredSession): boolean {
  return expires_at * 1000 < Date.now();
}

/** An expired token cannot even end its own session. */
async function renewed({ refresh_token }: StoredSession): Promise<StoredSession> {
  const session = await requestTokens(refresh_token);
  if (session instanceof SessionRefused) throw session;
  return session;
}
