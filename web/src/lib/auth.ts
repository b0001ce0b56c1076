import type { AuthClient } from '@supabase/auth-js';
import { env } from './env.ts';
import { AUTH_STORAGE_KEY, authStorage } from './stored-session.ts';

export type Auth = InstanceType<typeof AuthClient>;

let client: Promise<Auth> | undefined;

/** The auth client is fetched when somebody signs in or changes a password; nothing else needs it. */
export function loadAuth(): Promise<Auth> {
  client ??= import('@supabase/auth-js').then(
    ({ AuthClient: Client }) =>
      new Client({
        url: `${env.supabaseUrl}/auth/v1`,
        headers: { apikey: env.supabaseAnonKey, Authorization: `Bearer ${env.supabaseAnonKey}` },
        storageKey: AUTH_STORAGE_KEY,
        storage: authStorage,
        // Tokens are renewed by renew-session.ts.
        autoRefreshToken: false,
        persistSession: true,
        // Read in session.ts, before the router changes the address. A mail link often opens on another device than the
        // one that asked for it, where a PKCE verifier would be missing: hence the implicit flow.
        detectSessionInUrl: false,
        flowType: 'implicit',
      }),
  );
  // Without signal it may not have come; the next one who needs it tries again.
  client.catch(() => {
    client = undefined;
  });
  return client;
}
