import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { AuthClient } from '@supabase/auth-js';
import postgres from 'postgres';
import { stackEnvironment } from '../local/function-environment.ts';
import { waitUntil } from '../local/processes/wait-until.ts';
import { type RunningStack, startStack } from '../local/start-stack.ts';
import {
  type Load,
  measureCpuOfEach,
  measureLoad,
  type Request,
  type Upstream,
  upstreamCalls,
} from './measure-load.ts';
import { processTree, rssMib } from './process-usage.ts';
import { OFFSET, prepareServers, type ServerKind, startReplay, startServer } from './servers.ts';
import { median } from './statistics.ts';
import { untilCached } from './until-cached.ts';
import { type Measurements, writeResults } from './write-results.ts';

const FOLDER = resolve('.cache', 'bench');
/** A port of its own for each server: one that a killed server held stays busy for a minute. */
let port = 54400 + OFFSET;
const nextPort = () => port++;
const COLD_STARTS = 7;
const REQUESTS = 4000;

async function signIn({ stack }: RunningStack): Promise<string> {
  const auth = new AuthClient({
    url: `${stack.urls.supabase}/auth/v1`,
    headers: { apikey: stack.keys.publishable },
    persistSession: false,
  });
  const { data, error } = await auth.signInWithPassword(stack.demo ?? { email: '', password: '' });
  if (error) throw error;
  return data.session.access_token;
}

function requests(token: string): Request[] {
  const headers = { authorization: `Bearer ${token}` };
  const body = JSON.stringify({ amountCents: 4250, category: 'fuel', occurredOn: '2026-11-20', payee: 'Bench' });
  return [
    { name: 'health', method: 'GET', path: '/api/health/live' },
    {
      name: 'cached summary',
      method: 'GET',
      path: '/api/v1/expenses/summary?from=2025-12&to=2026-11',
      headers,
      isCached: true,
    },
    { name: 'list', method: 'GET', path: '/api/v1/expenses?limit=20', headers, isCached: true },
    {
      name: 'create',
      method: 'POST',
      path: '/api/v1/expenses',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    },
  ];
}

/** Spawn to first 200, the kinds taking turns so that whatever else the machine does falls on all of them. */
async function measureColdStarts(kinds: ServerKind[], env: Record<string, string>) {
  const times = new Map<string, number[]>(kinds.map((kind) => [kind.name, []]));
  for (let round = 0; round <= COLD_STARTS; round++) {
    for (const kind of kinds) {
      const server = await startServer(kind, nextPort(), env);
      if (round > 0) times.get(kind.name)?.push(server.startMs); // the first round fills Deno's caches
      await server.stop();
    }
  }
  return [...times].map(([name, values]) => ({ name, medianMs: median(values) }));
}

async function measureRoutes(kind: ServerKind, env: Record<string, string>, routes: Request[]) {
  const server = await startServer(kind, nextPort(), env);
  try {
    const rows: { route: string; load: Load; upstream: Upstream }[] = [];
    for (const request of routes) {
      if (request.isCached) await untilCached(server, request);
      for (const connections of [1, 20]) {
        const load = await measureLoad(server, request, connections, REQUESTS);
        if (load.failed > 0) throw new Error(`${kind.name}: ${load.failed} of ${REQUESTS} "${request.name}" failed.`);
        rows.push({ route: request.name, load, upstream: upstreamCalls(server, request) });
      }
    }
    return rows;
  } finally {
    await server.stop();
  }
}

async function measureNetlifyCpu(kind: ServerKind, env: Record<string, string>, routes: Request[]) {
  const server = await startServer(kind, nextPort(), env);
  try {
    const rows = [];
    for (const request of routes) {
      if (request.isCached) await untilCached(server, request);
      rows.push({ route: request.name, ...(await measureCpuOfEach(server, request, 500)) });
    }
    return rows;
  } finally {
    await server.stop();
  }
}

async function measureIdleMemory(kinds: ServerKind[], env: Record<string, string>) {
  const rows = [];
  for (const kind of kinds) {
    const server = await startServer(kind, nextPort(), env);
    await new Promise((done) => setTimeout(done, 2_000));
    rows.push({ name: kind.name, mib: rssMib(server.pid) });
    await server.stop();
  }
  return rows;
}

/** The welcome mail waits to be published by a write of the person: done here, or the replay would have every write do it. */
async function publishWhatWaits({ stack }: RunningStack, token: string): Promise<void> {
  const create = requests(token).find((request) => request.name === 'create');
  await fetch(`${stack.urls.api.supabase}/v1/expenses`, {
    method: 'POST',
    headers: create?.headers ?? {},
    body: create?.body ?? '',
  });
  const sql = postgres(stack.urls.database, { max: 1 });
  const waiting = async () =>
    Number(
      (await sql`select count(*) from private.job_runs where state = 'waiting' and published_at is null`)[0]?.count,
    );
  await waitUntil(
    async () => (await waiting()) === 0,
    10_000,
    () => 'The welcome mail was not published.',
  );
  await sql.end();
}

/** Every process of the embedded stack; the launcher's own, which is this one, left out. */
function stackMemory({ stack }: RunningStack): number {
  const pids = new Set(
    Object.values(stack.pids)
      .filter((pid) => pid !== process.pid)
      .flatMap(processTree),
  );
  return [...pids].reduce((sum, pid) => sum + rssMib(pid), 0);
}

/** Measures the API on both hosts, on a stack of its own, and writes bench/RESULTS.md. */
export async function runApiBench(): Promise<void> {
  const running = await startStack({
    offset: OFFSET,
    dataDir: resolve(FOLDER, 'data'),
    mode: 'test',
    seed: true,
    fresh: true,
  });
  const replay = await startReplay(running.stack.urls.supabase, nextPort());
  try {
    const env = { ...stackEnvironment(running.stack), DENO_NO_UPDATE_CHECK: '1' };
    const loadEnv = { ...env, SUPABASE_URL: replay.url };
    const kinds = await prepareServers(FOLDER);
    const token = await signIn(running);
    await publishWhatWaits(running, token);
    const routes = requests(token);
    // The routes of expenses are loaded with the first request for them: what health does not pay must not be lost sight of.
    const listFirst: ServerKind = {
      ...kinds.supabaseBundled,
      name: 'Supabase host, bundled, a person’s list first',
      path: '/api/v1/expenses',
      headers: { authorization: `Bearer ${token}` },
    };
    const bare: Request = { name: 'bare Hono', method: 'GET', path: '/api/health' };
    const idle = await measureIdleMemory(
      [kinds.bareDeno, kinds.supabase, kinds.supabaseBundled, kinds.netlify, kinds.netlifyBundled],
      env,
    );
    const results: Measurements = {
      stackMib: stackMemory(running),
      idle,
      coldStarts: await measureColdStarts(
        [...Object.values(kinds).filter((kind) => kind !== kinds.bareHono), listFirst],
        env,
      ),
      bareHono: await measureRoutes(kinds.bareHono, loadEnv, [bare]),
      supabase: await measureRoutes(kinds.supabaseBundled, loadEnv, routes),
      netlify: await measureRoutes(kinds.netlifyBundled, loadEnv, routes),
      netlifyCpu: await measureNetlifyCpu(kinds.netlifyBundled, loadEnv, routes),
    };
    writeResults(results);
  } finally {
    replay.stop();
    await running.stop();
    rmSync(FOLDER, { recursive: true, force: true });
  }
}
