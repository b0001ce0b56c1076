import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, holds, note } from '../fault.ts';
import { askQstash } from './open-effects.ts';
import { jobsFault } from './with-effects.ts';

const RUNS = 300;
const KILLS = 10;

export const killFunction = jobsFault(
  'kill -9 of the function, 10 times during 300 jobs',
  async ({ stack, host, effects }) => {
    // QStash's first wait is 12 s and a lease lasts 30 s: shortened, or this would take half an hour.
    await askQstash(stack, 'PUT', 'scale', { scale: 20 });
    const ids = await effects.ask(RUNS);
    const startedAt = performance.now();
    await effects.publish();
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(150);
      await host.restart();
    }
    await effects.sql`update private.job_runs set lease_until = now() where state = 'running' and lease_until > now()`;
    await finishBySweeping();
    const { done, attempts } = await effects.states(ids);
    const { made, doubled } = await effects.effects();
    return [
      holds('runs done', done === RUNS, `${done}`, `${RUNS}`),
      holds('effects', made === RUNS, `${made}`, `${RUNS}`),
      atMost('doubled effects', doubled, 0),
      note('attempts', `${attempts}, ${attempts - RUNS} of them cut off by a kill`),
      note('from first message to last effect', `${((performance.now() - startedAt) / 1000).toFixed(1)} s`),
    ];

    /** What the sweep does every five minutes, more often. */
    async function finishBySweeping(): Promise<void> {
      for (let sweep = 0; sweep < 60; sweep++) {
        if ((await effects.states(ids)).open === 0) return;
        await effects.publish();
        // QStash's third retry comes half an hour after the second, which is long even when divided.
        await askQstash(stack, 'POST', 'messages/flush');
        await sleep(500);
      }
    }
  },
);
