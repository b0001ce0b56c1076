import { setTimeout as sleep } from 'node:timers/promises';
import { waitUntil } from '../../local/processes/wait-until.ts';
import { signUp } from '../../local/sign-up.ts';
import { compareRows } from './compare-rows.ts';
import { atMost, type Fault, holds } from './fault.ts';
import { withStack } from './launch-stack.ts';
import { type Ledger, startWriters } from './start-writers.ts';

const BACK_WITHIN_MS = 15_000;
/** 1.5 s the API takes at most, and what a busy machine adds. */
const ANSWER_WITHIN_MS = 1_750;

/** The database server is killed while expenses are written; its supervisor starts it again. */
export const killPostgres: Fault = {
  name: 'postgres kill -9',
  group: 'stack',
  run: (place) =>
    withStack(place, async (stack) => {
      const people = await Promise.all(Array.from({ length: 4 }, () => signUp(stack)));
      const writers = startWriters(stack.urls.api.supabase, people);
      const { ledger } = writers;
      try {
        await sleep(1_500);
        while (ledger.inFlight === 0) await sleep(1);
        process.kill(stack.pids.postgres ?? Number.NaN, 'SIGKILL');
        const outageMs = await waitForWrites(ledger);
        await sleep(1_500);
        await writers.stop();
        return [
          atMost('until writes succeed again', Math.round(outageMs), BACK_WITHIN_MS, 'ms'),
          describeRefusals(ledger),
          ...(await compareRows(stack, ledger)),
        ];
      } finally {
        await writers.stop();
      }
    }),
};

/** Waits until the outage showed and then a write was acknowledged; answers the time that took. */
async function waitForWrites(ledger: Ledger): Promise<number> {
  const killedAt = performance.now();
  const isRefused = async () => [...ledger.answers.keys()].some((status) => status !== 201);
  await waitUntil(isRefused, 5_000, () => 'Killing PostgreSQL was not noticed by any write.');
  const before = ledger.acknowledged.size;
  const isBack = async () => ledger.acknowledged.size > before;
  await waitUntil(isBack, 60_000, () => 'Writes do not succeed any more after PostgreSQL was killed.');
  return performance.now() - killedAt;
}

function describeRefusals({ answers }: Ledger) {
  const refusals = [...answers].filter(([status]) => status !== 201);
  const slowestMs = Math.max(...refusals.map(([, { slowestMs }]) => slowestMs));
  const seen = refusals.map(([status, { count }]) => `${count} × ${status || 'no answer'}`).join(', ');
  const isMet = refusals.every(([status]) => status === 503) && slowestMs <= ANSWER_WITHIN_MS;
  return holds('answers meanwhile', isMet, `${seen}, slowest ${Math.round(slowestMs)} ms`, '503 within 1750 ms');
}
