import { createClient, type RealtimeChannel, type SupabaseClient } from '@supabase/supabase-js';
import { readContractAddresses } from '../../../contract-addresses.ts';

export interface Change {
  table: string;
  operation: string;
  id: string | null;
  version: number | null;
}

/** One device: what it heard, and every state its channel came to. */
export interface Listener {
  supabase: SupabaseClient;
  channel: RealtimeChannel;
  renew(token: string): Promise<void>;
  heard: Change[];
  states: { state: string; reason: string }[];
}

export interface Person {
  supabase: SupabaseClient;
  userId: string;
  token: string;
}

const { supabase: address } = await readContractAddresses();

const auth = { persistSession: false, autoRefreshToken: false };

export async function signUp(): Promise<Person> {
  const supabase = createClient(address.url, address.publishableKey, { auth });
  const email = `realtime-${crypto.randomUUID()}@wheelsandwins.test`;
  const { data, error } = await supabase.auth.signUp({ email, password: 'correct horse 1' });
  if (error || !data.session) throw error ?? new Error('No session after sign-up.');
  return { supabase, userId: data.session.user.id, token: data.session.access_token };
}

/** Writes an expense past the API, as PostgREST lets its owner do. */
export async function spend({ supabase }: Person): Promise<string> {
  const id = crypto.randomUUID();
  const row = { id, amount_cents: 4250, currency: 'AUD', category_slug: 'fuel', occurred_on: '2026-11-22' };
  const { error } = await supabase.from('expenses').insert(row);
  if (error) throw error;
  return id;
}

/** Joins a topic with a token of its own and notes all that comes. */
export async function listenTo(
  topic: string,
  token: string | null,
  config: object = {},
  vsn = '2.0.0',
): Promise<Listener> {
  let current = token ?? address.publishableKey;
  const supabase = createClient(address.url, address.publishableKey, {
    auth,
    accessToken: async () => current,
    realtime: { vsn, reconnectAfterMs: () => 50 },
  });
  await supabase.realtime.setAuth();
  const channel = supabase.channel(topic, { config: { private: true, ...config } });
  const renew = async (renewed: string) => {
    current = renewed;
    await supabase.realtime.setAuth();
  };
  const listener: Listener = { supabase, channel, renew, heard: [], states: [] };
  channel.on('broadcast', { event: 'change' }, ({ payload }) => listener.heard.push(payload as Change));
  channel.subscribe((state, error) => listener.states.push({ state, reason: error?.message ?? '' }));
  return listener;
}
