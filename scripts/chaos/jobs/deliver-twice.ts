import { atMost, holds } from '../fault.ts';
import { askQstash } from './open-effects.ts';
import { jobsFault } from './with-effects.ts';

const RUNS = 300;
const LOST = 50;

export const deliverTwice = jobsFault(
  'every message delivered twice, 50 acknowledgements lost',
  async ({ stack, effects }) => {
    await askQstash(stack, 'PUT', 'scale', { scale: 100 });
    await askQstash(stack, 'PUT', 'faults', { duplicate: RUNS, loseAcknowledgement: LOST });
    const ids = await effects.ask(RUNS);
    await effects.publish();
    await effects.allFinished(ids, 60_000);
    const { done, attempts, duplicates } = await effects.states(ids);
    const { made, doubled } = await effects.effects();
    return [
      holds('runs done', done === RUNS, `${done}`, `${RUNS}`),
      holds('effects', made === RUNS, `${made}`, `${RUNS}`),
      atMost('doubled effects', doubled, 0),
      atMost('runs begun more than once', attempts - RUNS, 0),
      holds('deliveries answered as duplicates', duplicates > 0, `${duplicates}`, 'some'),
    ];
  },
);
