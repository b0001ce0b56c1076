import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { assertLoopback, assertOurs } from '../identity.ts';
import { demoExpenses } from './demo-expenses.ts';

export interface SeedOptions {
  supabaseUrl: string;
  publishableKey: string;
  databaseUrl: string;
  demo: { email: string; password: string };
  /** Last day of the year that is made, YYYY-MM-DD. */
  lastDay: string;
}

const PROFILE = { display_name: 'Jan & Peter', region: 'AU', time_zone: 'Australia/Adelaide' };

/**
 * Makes the demo account and its expenses through the public API, as a person would. Does nothing when they are there.
 * The rows go in one statement, so a seed that was cut is either absent or whole. Refuses any database that is not ours.
 */
export async function seedDemo(options: SeedOptions): Promise<void> {
  assertLoopback(options.supabaseUrl);
  await assertOurs(options.databaseUrl);
  const client = createClient(options.supabaseUrl, options.publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  await signInOrUp(client, options.demo);
  const { count, error } = await client.from('expenses').select('id', { count: 'exact', head: true });
  if (error) throw new Error(`The demo account's expenses cannot be read: ${error.message}`, { cause: error });
  if (count !== 0) return;
  const profile = await client.from('profiles').update(PROFILE).neq('display_name', PROFILE.display_name);
  const expenses = await client.from('expenses').insert(demoExpenses(options.lastDay));
  const failed = profile.error ?? expenses.error;
  if (failed) throw new Error(`The demo data could not be written: ${failed.message}`, { cause: failed });
}

async function signInOrUp(client: SupabaseClient, demo: SeedOptions['demo']): Promise<void> {
  const known = await client.auth.signInWithPassword(demo);
  if (!known.error) return;
  const made = await client.auth.signUp({ ...demo, options: { data: PROFILE } });
  if (made.data.session) return;
  const reason = made.error?.message ?? 'no session was given';
  throw new Error(`The demo account cannot be used (${reason}). npm start -- --fresh begins with an empty database.`, {
    cause: made.error ?? known.error,
  });
}
