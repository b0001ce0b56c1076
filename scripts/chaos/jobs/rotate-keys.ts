import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, holds } from '../fault.ts';
import { askQstash } from './open-effects.ts';
import { jobsFault } from './with-effects.ts';

const RUNS = 300;

export const rotateKeys = jobsFault(
  'the signing key is rotated in the middle of 300 jobs',
  async ({ stack, effects }) => {
    const ids = await effects.ask(RUNS);
    await effects.publish();
    await sleep(300);
    const before = await effects.states(ids);
    await askQstash(stack, 'POST', 'rotate-keys');
    await effects.allFinished(ids, 60_000);
    const { done, attempts } = await effects.states(ids);
    const { made } = await effects.effects();
    return [
      holds('runs still open at the rotation', before.open > 0, `${before.open}`, 'some'),
      holds('runs done', done === RUNS, `${done}`, `${RUNS}`),
      holds('effects', made === RUNS, `${made}`, `${RUNS}`),
      // A refused delivery would have come again, 12 s later.
      atMost('valid deliveries refused', attempts - RUNS, 0),
    ];
  },
);
