import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask, KEYED, started, UNKEYED } from './fake-network.ts';

const power = fc.constantFrom('up' as const, 'dead' as const, 'hung' as const);
const step = fc.record({ a: power, b: power, forMs: fc.integer({ min: 50, max: 40_000 }) });

/** Two reads, a write with a key and one without; what each came to. */
function askAll(network: Parameters<typeof ask>[0]) {
  return [ask(network), ask(network), ask(network, KEYED), ask(network, UNKEYED)];
}

test('whatever happens to the hosts, every request ends, and a write without a key is sent once at most', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const network = await started();
      const outcomes = [];
      for (const { a, b, forMs } of steps) {
        Object.assign(network.a, { power: a });
        Object.assign(network.b, { power: b });
        outcomes.push(...askAll(network));
        await network.clock.pass(forMs);
      }
      await network.clock.pass(40_000);
      expect(outcomes.filter(({ ms }) => ms < 0)).toEqual([]);
      const unkeyed = [...network.a.requests, ...network.b.requests].filter((request) => request.startsWith('PATCH'));
      expect(unkeyed.length).toBeLessThanOrEqual(steps.length);
    }),
    { numRuns: 25 },
  );
});

test('as long as one of them is well, every read is answered within 3 s and every write with a key lands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const network = await started();
      for (const { a, forMs } of steps) {
        Object.assign(network.a, { power: a });
        const read = ask(network);
        const write = ask(network, KEYED);
        await network.clock.pass(Math.max(forMs, 12_000));
        expect(read.status).toBe(200);
        expect(read.ms).toBeLessThanOrEqual(3_000);
        expect(write.status).toBe(200);
      }
    }),
    { numRuns: 25 },
  );
});

test('whatever happened, a minute after both are well again somebody answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const network = await started();
      for (const { a, b, forMs } of steps) {
        Object.assign(network.a, { power: a });
        Object.assign(network.b, { power: b });
        askAll(network);
        await network.clock.pass(forMs);
      }
      Object.assign(network.a, { power: 'up' });
      Object.assign(network.b, { power: 'up' });
      await network.clock.pass(61_000);
      expect(network.failover.view().isReachable).toBe(true);
      const read = ask(network);
      await network.clock.pass(100);
      expect(read.status).toBe(200);
    }),
    { numRuns: 25 },
  );
});
