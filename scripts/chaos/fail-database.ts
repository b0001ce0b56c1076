import { median } from '../../bench/statistics.ts';
import { type FaultProxy, startFaultProxy } from '../../local/fault-proxy.ts';
import { type Person, signUp } from '../../local/sign-up.ts';
import { atMost, type Fault, type Finding, holds, note } from './fault.ts';
import { withStack } from './launch-stack.ts';
import { type FunctionProcess, startFunction } from './start-function.ts';

const ROUNDS = 8;
/** Computed each time while the database answers, so that they are stale at once when it does not. */
const KEPT = ['/api/v1/notification-settings', '/api/v1/notifications', '/api/v1/billing'];
const CACHED = ['/api/v1/expenses?limit=20', '/api/v1/expenses/summary?from=2025-12&to=2026-11', '/api/v1/me'];
const WRITE = JSON.stringify({ amountCents: 4250, category: 'fuel', occurredOn: '2026-11-20' });

interface Answer {
  status: number;
  ms: number;
  isStale: boolean;
  retryAfter: boolean;
}

/** The database refuses, and then hangs, seen from a function process that reaches it through a proxy. */
export const failDatabase: Fault = {
  name: 'database',
  group: 'redis',
  run: (place) =>
    withStack(place, async (stack) => {
      const proxy = await startFaultProxy(stack.urls.supabase);
      const server = await startFunction(stack, { supabaseUrl: proxy.url });
      try {
        const findings: Finding[] = [];
        for (const fault of ['refuses', 'hangs'] as const) {
          const person = await signUp(stack);
          for (const path of [...KEPT, ...CACHED]) await send(server, person, path);
          await begin(proxy, fault);
          const seen = await watch(server, person);
          await mend(proxy, fault);
          const after = await send(server, person, KEPT[0] ?? '');
          findings.push(...toFindings(seen, after).map((row) => ({ ...row, what: `${fault}: ${row.what}` })));
        }
        return findings;
      } finally {
        await server.stop();
        await proxy.close();
      }
    }),
};

async function begin(proxy: FaultProxy, fault: 'refuses' | 'hangs'): Promise<void> {
  if (fault === 'refuses') return proxy.refuse();
  proxy.hangs = true;
}

async function mend(proxy: FaultProxy, fault: 'refuses' | 'hangs'): Promise<void> {
  if (fault === 'refuses') return proxy.accept();
  proxy.hangs = false;
}

/** Reads first, since a write ends what is fresh whether or not it succeeds. */
async function watch(server: FunctionProcess, person: Person) {
  const [kept, cached, writes]: [Answer[], Answer[], Answer[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const path of KEPT) kept.push(await send(server, person, path));
    for (const path of CACHED) cached.push(await send(server, person, path));
  }
  for (let round = 0; round < ROUNDS; round++) writes.push(await send(server, person, '/api/v1/expenses', WRITE));
  const afterWrite = await send(server, person, CACHED[0] ?? '');
  return { kept, cached, writes, afterWrite };
}

function toFindings({ kept, cached, writes, afterWrite }: Awaited<ReturnType<typeof watch>>, after: Answer): Finding[] {
  const reads = [...kept, ...cached, afterWrite];
  const times = writes.map((write) => write.ms);
  const isRefused = (write: Answer) => write.status === 503 && write.retryAfter;
  return [
    atMost(`reads not 200, of ${reads.length}`, reads.filter((read) => read.status !== 200).length, 0),
    atMost('older answers not marked stale', [...kept, afterWrite].filter((read) => !read.isStale).length, 0),
    note('a stale answer, p50', `${median(kept.map((read) => read.ms)).toFixed(0)} ms`),
    note('a fresh one from the cache, p50', `${median(cached.map((read) => read.ms)).toFixed(0)} ms`),
    atMost(
      `writes not 503 with Retry-After, of ${writes.length}`,
      writes.filter((write) => !isRefused(write)).length,
      0,
    ),
    atMost('a write is refused after, p50', median(times), 1_500, 'ms'),
    atMost('a write is refused after, slowest', Math.max(...times), 1_750, 'ms'), // what a busy machine adds
    holds(
      'the first read afterwards',
      after.status === 200 && !after.isStale,
      after.isStale ? 'stale' : 'fresh',
      'fresh',
    ),
  ];
}

async function send(server: FunctionProcess, person: Person, path: string, body?: string): Promise<Answer> {
  const startedAt = performance.now();
  const response = await fetch(server.url + path, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${person.accessToken}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body } : {}),
  });
  await response.arrayBuffer();
  const { status, headers } = response;
  const ms = performance.now() - startedAt;
  return { status, ms, isStale: headers.has('x-stale-seconds'), retryAfter: headers.has('retry-after') };
}
