import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, holds } from '../fault.ts';
import { askQstash } from './open-effects.ts';
import { jobsFault } from './with-effects.ts';

const RUNS = 300;
const POISONED = 5;
const TRIES = 4;

export const poisonMessages = jobsFault('5 poison messages among 300', async ({ stack, effects }) => {
  await askQstash(stack, 'PUT', 'scale', { scale: 1000 });
  const ids = await effects.ask(RUNS, POISONED);
  await effects.publish();
  await effects.allFinished(ids, 120_000);
  const { done, dead } = await effects.states(ids);
  const poisoned = await effects.sql`select id, attempts from private.job_runs
    where id = any (${ids}::uuid[]) and state = 'dead'`;
  const tries = poisoned.map((run) => Number(run.attempts));
  const findings = [
    holds('runs done', done === RUNS, `${done}`, `${RUNS}`),
    holds('runs dead', dead === POISONED, `${dead}`, `${POISONED}`),
    holds(
      'tries of each',
      tries.every((count) => count === TRIES),
      tries.join(', '),
      `${TRIES} each`,
    ),
  ];

  // What was wrong with them is put right, and each is retried with one click.
  await effects.sql`update private.job_runs set payload = jsonb_build_object('after', 'f' || substr(payload ->> 'after', 2))
    where state = 'dead'`;
  for (const { id } of poisoned) await effects.retry(String(id));
  await effects.publish();
  await effects.allFinished(ids, 60_000);
  // Twice asked is once done.
  await effects.publish();
  await sleep(500);
  const { made, doubled } = await effects.effects();
  const after = await effects.states(ids);
  return [
    ...findings,
    holds('done after one retry each', after.done === RUNS + POISONED, `${after.done}`, `${RUNS + POISONED}`),
    holds('effects', made === RUNS + POISONED, `${made}`, `${RUNS + POISONED}`),
    atMost('doubled effects', doubled, 0),
  ];
});
