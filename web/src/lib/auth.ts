import type { AuthClient } from '@supabase/auth-js';
import { env } from './env.ts';

export const AUTH_STORAGE_KEY = 'ww.auth';

export type Auth = InstanceType<typeof AuthClient>;

let client: Promise<Auth> | undefined;

/** The auth client is fetched when it is first needed: someone who is signed out sees the sign-in without waiting for it. */
export function loadAuth(): Promise<Auth> {
  client ??= import('@supabase/auth-js').then(
    ({ AuthClient: Client }) =>
      new Client({
        url: `${env.supabaseUrl}/auth/v1`,
        headers: { apikey: env.supabaseAnonKey, Authorization: `Bearer ${env.supabaseAnonKey}` },
        storageKey: AUTH_STORAGE_KEY,
        autoRefreshToken: true,
        persistSession: true,
        // Read in session.ts, before the router changes the address. A mail link often opens on another device than the
        // one that asked for it, where a PKCE verifier would be missing: hence the implicit flow.
        detectSessionInUrl: false,
        flowType: 'implicit',
      }),
  );
  return client;
}
