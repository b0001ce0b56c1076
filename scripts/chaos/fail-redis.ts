import { setTimeout as sleep } from 'node:timers/promises';
import { median, quantile } from '../../bench/statistics.ts';
import { type FaultProxy, startFaultProxy } from '../../local/fault-proxy.ts';
import { type Person, signUp } from '../../local/sign-up.ts';
import { atMost, type Fault, type Finding, holds, note } from './fault.ts';
import { withStack } from './launch-stack.ts';
import { type Read, readAs, readInTurn, SEARCH, SUMMARY } from './read-as.ts';
import { type RedisFault, redisFaults } from './redis-faults.ts';
import { type FunctionProcess, startFunction } from './start-function.ts';
import { askHealth, untilHealthy } from './watch-health.ts';

const ROUNDS = 4;
/** What opens the breaker, and for how long. */
const FAILURES = 3;
const OPEN_MS = 5_000;

interface Round {
  failing: Read[];
  open: Read[];
  /** Requests that reached Redis although the breaker was open. */
  leaked: number;
}

/** Redis down in every way, seen from a function process whose Redis lies behind a proxy. */
export const failRedis: Fault = {
  name: 'redis',
  group: 'redis',
  run: (place) =>
    withStack(place, async (stack) => {
      const proxy = await startFaultProxy(stack.urls.redis);
      const watched: FunctionProcess[] = [];
      try {
        const person = await signUp(stack);
        const start = () => startFunction(stack, { redisUrl: proxy.url });
        const findings: Finding[] = [];
        for (const fault of redisFaults(proxy, stack, place)) {
          const healthy = await readHealthy(await startFunction(stack), person);
          const rounds: Round[] = [];
          for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(fault, await start(), person, proxy));
          const watcher = await start();
          watched.push(watcher);
          const rest = await watchOneFault(fault, watcher, person);
          findings.push(
            ...[...summarize(healthy, rounds), ...rest].map((row) => ({ ...row, what: `${fault.name}: ${row.what}` })),
          );
        }
        const seconds = await Promise.all(watched.map(untilHealthy));
        return [...findings, atMost('the same processes say healthy again', Math.max(...seconds) / 1000, 36, 's')];
      } finally {
        await Promise.all(watched.map((server) => server.stop()));
        await proxy.close();
      }
    }),
};

/** A process of its own each round, since three failures are all there is before its breaker opens. */
async function measure(fault: RedisFault, server: FunctionProcess, person: Person, proxy: FaultProxy): Promise<Round> {
  try {
    await readInTurn(person, server.url, 40);
    const mend = await fault.begin();
    try {
      const failing = await readInTurn(person, server.url, FAILURES);
      const before = proxy.requests;
      const open = await readInTurn(person, server.url, 40, OPEN_MS * 0.8);
      return { failing, open, leaked: proxy.requests - before };
    } finally {
      await mend();
    }
  } finally {
    await server.stop();
  }
}

/** Without the proxy, which would make what is usual look slower than it is. */
async function readHealthy(server: FunctionProcess, person: Person): Promise<Read[]> {
  try {
    await readInTurn(person, server.url, 40);
    return await readInTurn(person, server.url, 120);
  } finally {
    await server.stop();
  }
}

function summarize(healthy: Read[], rounds: Round[]): Finding[] {
  const all = (phase: 'failing' | 'open', path?: string) =>
    rounds.flatMap((round) => round[phase]).filter((read) => path === undefined || read.path === path);
  const usualOf = (path: string) => median(healthy.filter((read) => read.path === path).map((read) => read.ms));
  const usual: Record<string, number> = { [SEARCH]: usualOf(SEARCH), [SUMMARY]: usualOf(SUMMARY) };
  const added = (reads: Read[]) => reads.map((read) => read.ms - (usual[read.path] ?? 0));
  const failing = added(all('failing'));
  const open = added(all('open', SEARCH));
  const refused = [...all('failing'), ...all('open')].filter((read) => read.status !== 200);
  return [
    atMost(`reads not 200, of ${all('failing').length + all('open').length}`, refused.length, 0),
    atMost('added before the breaker opens, p50', median(failing), 300, 'ms'),
    atMost('added before the breaker opens, p99', quantile(failing, 0.99), 300, 'ms'),
    atMost('added once it is open, p50', median(open), 5, 'ms'),
    note('added once it is open, p99', `${quantile(open, 0.99).toFixed(1)} ms`),
    note('summary computed instead of cached, p50', `${median(added(all('open', SUMMARY))).toFixed(1)} ms more`),
    atMost(
      'requests to Redis with the breaker open',
      rounds.reduce((sum, round) => sum + round.leaked, 0),
      0,
    ),
  ];
}

/** What people and health see of one fault from beginning to end. */
async function watchOneFault(fault: RedisFault, server: FunctionProcess, person: Person): Promise<Finding[]> {
  await readInTurn(person, server.url, 4);
  const mend = await fault.begin();
  const { health, ms } = await askHealth(server);
  const me = await readAs(person, server.url, '/api/v1/me');
  const { error } = await person.auth.refreshSession();
  await readInTurn(person, server.url, FAILURES); // so that its breaker is open when Redis is back
  await mend();
  const cachedMs = await untilCached(server, person);
  const isNamed = health.status === 'degraded' && health.error === 'redis is unreachable';
  return [
    holds('health', isNamed && ms <= 2_000, `${health.status}, ${health.error} (${Math.round(ms)} ms)`, 'within 2 s'),
    holds('still signed in', me.status === 200 && !error, `me ${me.status}, refresh ${error?.code ?? 'ok'}`, '200, ok'),
    atMost('answers come from the cache again', cachedMs / 1000, 6, 's'),
  ];
}

async function untilCached(server: FunctionProcess, person: Person): Promise<number> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < 10_000) {
    await readAs(person, server.url, SUMMARY);
    if (server.log().at(-1)?.cache === 'hit') return performance.now() - startedAt;
    await sleep(100);
  }
  return Number.NaN;
}
