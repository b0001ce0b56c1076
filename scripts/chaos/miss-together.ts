import { randomUUID } from 'node:crypto';
import { type FaultProxy, startFaultProxy } from '../../local/fault-proxy.ts';
import { waitUntil } from '../../local/processes/wait-until.ts';
import { type Person, signUp } from '../../local/sign-up.ts';
import type { StackFile } from '../../local/stack-file.ts';
import { atMost, type Fault, type Finding, holds, note } from './fault.ts';
import { withStack } from './launch-stack.ts';
import { readAs, SUMMARIES, SUMMARY } from './read-as.ts';
import { type FunctionProcess, startFunction } from './start-function.ts';

const READERS = 500;
/** So slow a database that all readers have asked before the first answer is there. */
const DATABASE_MS = 800;

interface Round {
  failed: number;
  hits: number;
  bypassed: number;
  databaseCalls: number;
}

/** Many readers at once of one summary, and then of one list, that is not in the cache. */
export const missTogether: Fault = {
  name: `${READERS} misses at once`,
  group: 'redis',
  run: (place) =>
    withStack(place, async (stack) => {
      const database = await startFaultProxy(stack.urls.supabase);
      try {
        const person = await signUp(stack);
        const warm = await missInOneProcess(stack, database, person, { isWarm: true, rounds: 3 });
        const cold = await missInOneProcess(stack, database, person, { isWarm: false, rounds: 1 });
        return [...toFindings('warm process', warm), ...toFindings('process just started', cold)];
      } finally {
        await database.close();
      }
    }),
};

async function missInOneProcess(
  stack: StackFile,
  database: FaultProxy,
  person: Person,
  { isWarm, rounds }: { isWarm: boolean; rounds: number },
): Promise<Round[]> {
  const server = await startFunction(stack, { supabaseUrl: database.url });
  try {
    for (let burst = 0; isWarm && burst < 20; burst++) {
      await Promise.all(Array.from({ length: 50 }, () => readAs(person, server.url, SUMMARY)));
    }
    database.delayMs = DATABASE_MS;
    const seen = [];
    // A key that nobody has asked for yet, since no other process and round begins in this month.
    const firstYear = isWarm ? 2024 : 2023;
    for (let round = 1; round <= rounds; round++) {
      const months = `from=${firstYear}-0${round}&to=${firstYear}-12`;
      seen.push(
        await missOnce(server, database, person, { path: `${SUMMARIES}?${months}`, call: 'summarize_expenses' }),
      );
    }
    const list = { path: `/api/v1/expenses?from=${firstYear}-01-01`, call: 'list_expenses' };
    seen.push(await missOnce(server, database, person, list));
    return seen;
  } finally {
    database.delayMs = 0;
    await server.stop();
  }
}

function toFindings(label: string, rounds: Round[]): Finding[] {
  const each = (count: (round: Round) => number) => rounds.map(count);
  const failed = Math.max(...each((round) => round.failed));
  const late = Math.max(...each((round) => round.hits));
  return [
    atMost(`${label}: answers not 200, of ${rounds.length} × ${READERS}`, failed, 0),
    holds(`${label}: came before it was cached`, late === 0, `${READERS - late} of ${READERS}`, 'all'),
    note(`${label}: of them Redis did not answer in time`, each((round) => round.bypassed).join(', ')),
    atMost(`${label}: database calls for it`, Math.max(...each((round) => round.databaseCalls)), 2),
  ];
}

/** All readers at once; what came of each is told by the function's own log, and what it cost by the proxy. */
async function missOnce(
  server: FunctionProcess,
  database: FaultProxy,
  person: Person,
  { path, call }: { path: string; call: string },
): Promise<Round> {
  const calls = () => database.requestsFor(`/rest/v1/rpc/${call}`);
  const before = calls();
  const prefix = `reader-${randomUUID()}-`;
  const reads = await Promise.all(
    Array.from({ length: READERS }, (_, reader) =>
      readAs(person, server.url, path, { 'x-request-id': `${prefix}${reader}` }),
    ),
  );
  const logged = () => server.log().filter(({ requestId }) => requestId.startsWith(prefix));
  // An answer may be here before its line has come through the pipe.
  const isComplete = async () => logged().length === READERS;
  await waitUntil(isComplete, 10_000, () => `${logged().length} of ${READERS} requests are in the function's log.`);
  const lines = logged();
  return {
    failed: reads.filter((read) => read.status !== 200).length,
    hits: lines.filter(({ cache }) => cache === 'hit').length,
    bypassed: lines.filter(({ cache }) => cache === 'bypass').length,
    databaseCalls: calls() - before,
  };
}
