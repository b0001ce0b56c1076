import { AppError } from '../../../shared/errors.ts';
import { atMost, holds, note } from '../fault.ts';
import { askQstash } from './open-effects.ts';
import { jobsFault } from './with-effects.ts';

const RUNS = 500;

export const queueDown = jobsFault('QStash down while 500 jobs are written', async ({ stack, effects }) => {
  await askQstash(stack, 'PUT', 'faults', { down: true });
  const ids = await effects.ask(RUNS);
  const refusal = await effects.publish().catch((error: unknown) => error);
  const waiting = await effects.states(ids);
  await askQstash(stack, 'PUT', 'faults', { down: false });
  // Whoever tried to publish them was trusted with them for 30 s.
  await effects.sql`update private.job_runs set publish_by = null where publish_by is not null`;
  const startedAt = performance.now();
  const published = await effects.publish();
  await effects.allFinished(ids, 60_000);
  const { done } = await effects.states(ids);
  const { made, doubled } = await effects.effects();
  const refused = refusal instanceof AppError ? refusal.code : String(refusal);
  return [
    holds('publishing meanwhile', refused === 'unavailable', refused, 'unavailable'),
    holds('runs kept meanwhile', waiting.open === RUNS, `${waiting.open}`, `${RUNS}`),
    holds('published by one sweep', published === RUNS, `${published}`, `${RUNS}`),
    holds('runs done', done === RUNS, `${done}`, `${RUNS}`),
    holds('effects', made === RUNS, `${made}`, `${RUNS}`),
    atMost('doubled effects', doubled, 0),
    note('from the sweep to the last effect', `${((performance.now() - startedAt) / 1000).toFixed(1)} s`),
  ];
});
