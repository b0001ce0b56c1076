import { median, quantile } from '../../bench/statistics.ts';
import { signUp } from '../../local/sign-up.ts';
import { atMost, type Fault } from './fault.ts';
import { withStack } from './launch-stack.ts';
import { readAs, readInTurn, SUMMARY } from './read-as.ts';
import { sendRedis } from './redis-faults.ts';
import { startFunction } from './start-function.ts';

const FLUSHES = 20;

/** Redis loses everything it holds, again and again; nothing in it may be missed. */
export const flushRedis: Fault = {
  name: 'redis flushed',
  group: 'redis',
  run: (place) =>
    withStack(place, async (stack) => {
      const person = await signUp(stack);
      const server = await startFunction(stack);
      try {
        const healthy = (await readInTurn(person, server.url, 60)).slice(20).filter((read) => read.path === SUMMARY);
        const usualMs = median(healthy.map((read) => read.ms));
        const after = [];
        for (let flush = 0; flush < FLUSHES; flush++) {
          if (!(await sendRedis(stack, ['FLUSHDB'])).ok) throw new Error('FLUSHDB was refused.');
          after.push(await readAs(person, server.url, SUMMARY));
        }
        const added = after.map((read) => read.ms - usualMs);
        return [
          atMost(`reads not 200, of ${FLUSHES}`, after.filter((read) => read.status !== 200).length, 0),
          atMost('added to the read after it, p50', median(added), 300, 'ms'),
          atMost('added to the read after it, p99', quantile(added, 0.99), 300, 'ms'),
        ];
      } finally {
        await server.stop();
      }
    }),
};
