import { describe, expect, it } from 'vitest';
import { createAnswerCache } from './answer-cache.ts';
import { generationKey, taggedKey } from './cache-keys.ts';
import { createFakeCacheRedis } from './fake-cache-redis.ts';
import { beginGenerations, SETTLING_MS } from './generation.ts';

const TAG = { userId: 'jan', tag: 'expenses' } as const;
const KEY = taggedKey(TAG, 'summary');

/** A cache of one instance, by a clock that stands still unless told. */
function start(clock = { ms: 1_000_000 }, fake = createFakeCacheRedis()) {
  const cache = createAnswerCache({ now: () => clock.ms });
  const ask = (compute: () => Promise<string>, options: { bypass?: boolean; key?: typeof KEY } = {}) => {
    const { bypass = false, key = KEY } = options;
    return cache.answer(fake.redis, key, fake.read(key), bypass, async () => ({ body: await compute(), etag: '"t"' }));
  };
  /** What a write does as it is let in. */
  const beginWrite = () => fake.redis.run((pipeline) => beginGenerations(pipeline, [generationKey(TAG)], clock.ms));
  const settle = () => {
    clock.ms += SETTLING_MS;
  };
  return { ...fake, fake, cache, clock, ask, beginWrite, settle };
}

const answer = (body: string) => async () => body;

describe('the answer cache', () => {
  it('computes once and then answers from Redis, for 300 s', async () => {
    const { ask, clock } = start();
    expect(await ask(answer('one'))).toMatchObject({ body: 'one', state: 'miss' });
    expect(await ask(answer('two'))).toMatchObject({ body: 'one', etag: '"t"', state: 'hit' });
    clock.ms += 299_999;
    expect(await ask(answer('two'))).toMatchObject({ body: 'one', state: 'hit' });
    clock.ms += 1;
    expect(await ask(answer('two'))).toMatchObject({ body: 'two', state: 'miss' });
  });

  it('answers the question that was asked, though another one has its place', async () => {
    const { ask } = start();
    const [first, second] = [taggedKey(TAG, 'list-1', 'from=a'), taggedKey(TAG, 'list-1', 'from=b')];
    await ask(answer('a'), { key: first });
    expect(await ask(answer('b'), { key: second })).toMatchObject({ body: 'b', state: 'miss' });
    expect(await ask(answer('a again'), { key: first })).toMatchObject({ body: 'a again', state: 'miss' });
  });

  it('gives nothing from before a write from the moment the write is let in', async () => {
    const { ask, beginWrite, settle } = start();
    await ask(answer('before'));
    await beginWrite();
    expect(await ask(answer('after'))).toMatchObject({ body: 'after', state: 'bypass' });
    settle();
    expect(await ask(answer('later'))).toMatchObject({ body: 'later', state: 'miss' });
    expect(await ask(answer('never'))).toMatchObject({ body: 'later', state: 'hit' });
  });

  it('keeps nothing as fresh that was read while the write was on its way to its commit', async () => {
    const { ask, beginWrite, settle } = start();
    await beginWrite();
    await ask(answer('before')); // the write commits after these rows were read
    expect(await ask(answer('after'))).toMatchObject({ body: 'after' });
    settle();
    expect(await ask(answer('later'))).toMatchObject({ body: 'later', state: 'miss' });
  });

  it.each(['with a generation', 'without one'])('never keeps a fill that began before a write, %s', async (how) => {
    const { ask, beginWrite, settle } = start();
    if (how === 'with a generation') {
      await beginWrite();
      settle();
    }
    const slow = Promise.withResolvers<string>();
    const filling = ask(() => slow.promise);
    await beginWrite(); // the write commits while the older rows are on their way
    slow.resolve('before');
    await filling;
    settle();
    expect(await ask(answer('after'))).toMatchObject({ body: 'after', state: 'miss' });
    expect(await ask(answer('later'))).toMatchObject({ body: 'after', state: 'hit' });
  });

  it('never names a generation again that Redis has lost', async () => {
    const { ask, values } = start();
    await ask(answer('before'));
    await ask(answer('before'), { key: taggedKey(TAG, 'list') });
    const slow = Promise.withResolvers<string>();
    const filling = ask(() => slow.promise, { key: taggedKey(TAG, 'other') });
    values.delete(generationKey(TAG)); // a write has begun, and then Redis was short of memory
    slow.resolve('before');
    await filling;
    expect(await ask(answer('after'))).toMatchObject({ body: 'after', state: 'miss' });
  });

  it('does not let a reader after a write join a computation from before it', async () => {
    const { ask, beginWrite } = start();
    const slow = Promise.withResolvers<string>();
    const early = ask(() => slow.promise);
    await beginWrite();
    const late = ask(answer('after'));
    slow.resolve('before');
    expect((await early).body).toBe('before');
    expect((await late).body).toBe('after');
  });

  it('computes once for many readers that miss together', async () => {
    const { ask } = start();
    let computed = 0;
    await Promise.all(Array.from({ length: 500 }, () => ask(async () => String(++computed))));
    expect(computed).toBe(1);
  });

  it.each(['without Redis', 'just after a write'])(
    'computes at most twice for many readers at once, and never what began before a reader came: %s',
    async (when) => {
      const { ask, state, beginWrite } = start();
      if (when === 'without Redis') state.down = true;
      else await beginWrite();
      let computed = 0;
      const slow = Promise.withResolvers<string>();
      const early = ask(() => {
        computed += 1;
        return slow.promise;
      });
      const late = Array.from({ length: 500 }, () => ask(async () => `after ${++computed}`));
      slow.resolve('before');
      expect((await early).body).toBe('before');
      expect(new Set((await Promise.all(late)).map((found) => found.body))).toEqual(new Set(['after 2']));
      expect(computed).toBe(2);
    },
  );

  it('computes at most twice when Redis answers some of many readers and others not', async () => {
    const { ask, state } = start();
    let computed = 0;
    const compute = async () => String(++computed);
    const readers = Array.from({ length: 500 }, (_, reader) => {
      state.down = reader % 2 === 1;
      return ask(compute);
    });
    await Promise.all(readers);
    expect(computed).toBe(2);
  });

  it('lets the writer read fresh when a write could not be told to Redis, and repeats it', async () => {
    const { ask, cache, redis, state, settle } = start();
    await ask(answer('before'));
    state.down = true;
    expect(await cache.invalidate(redis, [TAG])).toBe(false);
    expect(await ask(answer('during'))).toMatchObject({ body: 'during', uncertain: true });
    state.down = false;
    expect(await ask(answer('after'))).toMatchObject({ body: 'after', state: 'bypass', uncertain: false });
    settle();
    expect(await ask(answer('later'))).toMatchObject({ body: 'later', state: 'miss' });
  });

  it('drops the old entry for a client that bypasses it, whichever instance it meets', async () => {
    const here = start();
    await here.ask(answer('before'));
    const elsewhere = start(here.clock, here.fake);
    expect(await elsewhere.ask(answer('after'), { bypass: true })).toMatchObject({ body: 'after', state: 'bypass' });
    here.settle();
    expect(await here.ask(answer('later'))).toMatchObject({ body: 'later', state: 'miss' });
  });

  it('passes an error on to everybody who waited, and tries again next time', async () => {
    const { ask } = start();
    const fail = async () => Promise.reject(new Error('database'));
    await expect(ask(fail)).rejects.toThrow('database');
    expect(await ask(answer('fine'))).toMatchObject({ body: 'fine' });
  });
});
