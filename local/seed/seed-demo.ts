import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { filePath } from '../../shared/contracts/file-rules.ts';
import { assertLoopback, assertOurs } from '../identity.ts';
import { demoBills } from './demo-bills.ts';
import { demoChecklist } from './demo-checklist.ts';
import { demoExpenses } from './demo-expenses.ts';
import { demoFuel } from './demo-fuel.ts';
import { demoInvoice } from './demo-invoice.ts';
import { demoPam } from './demo-pam.ts';
import { demoPlaces } from './demo-places.ts';
import { DEMO_VEHICLES } from './demo-rig.ts';
import { demoRigRows } from './demo-rig-rows.ts';
import { demoServices } from './demo-services.ts';
import { demoTripOn, demoTrips } from './demo-trips.ts';

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
  const { count, error } = await client
    .from('expenses')
    .select('id', { count: 'exact', head: true })
    // Those of services and fill-ups are there before.
    .eq('source', 'manual');
  if (error) throw new Error(`The demo account's expenses cannot be read: ${error.message}`, { cause: error });
  if (count !== 0) return;
  const profile = await client.from('profiles').update(PROFILE).neq('display_name', PROFILE.display_name);
  await seedRig(client, options.lastDay);
  const rows = demoExpenses(options.lastDay).map((row) => ({
    ...row,
    trip_id: demoTripOn(row.occurred_on, row.category_slug, options.lastDay),
  }));
  const expenses = await client.from('expenses').insert(rows);
  const failed = profile.error ?? expenses.error;
  if (failed) throw new Error(`The demo data could not be written: ${failed.message}`, { cause: failed });
}

/** Vehicles first: all else refers to them. A seed that was cut leaves them, and the next one goes on. */
async function seedRig(client: SupabaseClient, lastDay: string): Promise<void> {
  const { hitches, documents, readings } = demoRigRows(lastDay);
  const { trips, stops } = demoTrips(lastDay);
  await insertMissing(client, 'vehicles', DEMO_VEHICLES);
  await insertMissing(client, 'trips', trips);
  await insertMissing(client, 'stops', stops);
  await insertMissing(client, 'hitches', hitches);
  await insertMissing(client, 'documents', documents);
  await insertMissing(client, 'odometer_readings', readings);
  await insertMissing(client, 'recurrings', demoBills(lastDay));
  const services = demoServices(lastDay);
  await insertMissing(client, 'service_plans', services.plans);
  await insertMissing(client, 'service_records', services.records);
  await insertMissing(client, 'fuel_logs', demoFuel(lastDay));
  await seedChecklist(client, lastDay);
  const { favourites, share } = demoPlaces();
  await insertMissing(client, 'favourite_places', favourites);
  await seedShare(client, share);
  await seedPam(client, lastDay);
  await seedInvoice(client);
}

/** The rows that were spoken of, and then how: a turn of the device is written down once, however often it is told. */
async function seedPam(client: SupabaseClient, lastDay: string): Promise<void> {
  const { memories, timers, turns } = demoPam(lastDay);
  await insertMissing(client, 'pam_memories', memories);
  await insertMissing(client, 'timers', timers);
  for (const turn of turns) {
    const { error } = await client.rpc('record_pam_turn', turn);
    if (error) throw new Error(`What the demo said to PAM could not be written: ${error.message}`, { cause: error });
  }
}

async function seedShare(client: SupabaseClient, share: ReturnType<typeof demoPlaces>['share']): Promise<void> {
  const { count, error } = await client
    .from('trip_shares')
    .select('id', { count: 'exact', head: true })
    .eq('id', share.p_id);
  const failed = error ?? (count === 0 ? (await client.rpc('create_trip_share', share)).error : null);
  if (failed) throw new Error(`The demo's shared trip could not be written: ${failed.message}`, { cause: failed });
}

/** Sent as the app sends it; the job that looks at it runs with the next sweep. */
async function seedInvoice(client: SupabaseClient): Promise<void> {
  const { row, bytes } = demoInvoice();
  await insertMissing(client, 'files', [row]);
  const { data, error } = await client.from('files').select('user_id, status').eq('id', row.id).single();
  if (error) throw new Error(`The demo's invoice is not there: ${error.message}`, { cause: error });
  if (data.status !== 'pending') return;
  const path = filePath(data.user_id, row.id, 'upload');
  const sent = await client.storage.from('files').upload(path, bytes, { contentType: 'application/pdf' });
  // There since a seed that was cut.
  if (sent.error && !/exists/i.test(sent.error.message))
    throw new Error(`The demo's invoice could not be sent: ${sent.error.message}`, { cause: sent.error });
  const completed = await client.rpc('complete_file', { p_id: row.id });
  if (completed.error) throw new Error(`The demo's invoice could not be completed: ${completed.error.message}`);
}

/** Departures leave after they were ticked, as people do, and once. */
async function seedChecklist(client: SupabaseClient, lastDay: string): Promise<void> {
  const { checklists, departures, ticks, leaving } = demoChecklist(lastDay);
  await insertMissing(client, 'checklists', checklists);
  await insertMissing(client, 'departures', departures);
  await insertMissing(client, 'departure_ticks', ticks);
  for (const { id, ...changes } of leaving) {
    const { error } = await client.from('departures').update(changes).eq('id', id).is('left_at', null);
    if (error) throw new Error(`A demo departure could not be left: ${error.message}`, { cause: error });
  }
}

async function insertMissing(client: SupabaseClient, table: string, rows: object[]): Promise<void> {
  const { error } = await client.from(table).upsert(rows, { onConflict: 'user_id,id', ignoreDuplicates: true });
  if (error) throw new Error(`The demo rows of ${table} could not be written: ${error.message}`, { cause: error });
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
