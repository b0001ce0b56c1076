import { describe, expect, it } from 'vitest';
import { type RedisClient, type RedisPipeline, RedisUnavailable } from '../../clients/redis.ts';
import { type CacheKey, type CacheRead, cacheKeys, createAnswerCache } from './answer-cache.ts';

const KEY: CacheKey = { userId: 'jan', tag: 'expenses', name: 'summary' };

/** A Redis of a few lines that understands what the cache sends, and can be switched off. */
function fakeRedis() {
  const values = new Map<string, string>();
  const state = { down: false };
  const redis: RedisClient = {
    ping: async () => {},
    run: async (build) => {
      if (state.down) throw new RedisUnavailable('down');
      const set = (key: string, value: string, options?: { nx?: boolean }) => {
        if (!(options?.nx && values.has(key))) values.set(key, value);
      };
      build({ set } as unknown as RedisPipeline); // only what is used here
      return [];
    },
  };
  const read = (): CacheRead | undefined => {
    const [generation, entry] = cacheKeys(KEY);
    return state.down ? undefined : { generation: values.get(generation) ?? null, entry: values.get(entry) ?? null };
  };
  return { redis, values, state, read };
}

const answer = (body: string) => async () => body;

describe('the answer cache', () => {
  it('computes once and then answers from Redis', async () => {
    const { redis, read } = fakeRedis();
    const cache = createAnswerCache();
    expect(await cache.answer(redis, KEY, read(), false, answer('one'))).toMatchObject({ body: 'one', state: 'miss' });
    expect(await cache.answer(redis, KEY, read(), false, answer('two'))).toMatchObject({ body: 'one', state: 'hit' });
  });

  it('forgets at a write', async () => {
    const { redis, read } = fakeRedis();
    const cache = createAnswerCache();
    await cache.answer(redis, KEY, read(), false, answer('before'));
    expect(await cache.invalidate(redis, KEY)).toBe(true);
    expect(await cache.answer(redis, KEY, read(), false, answer('after'))).toMatchObject({
      body: 'after',
      state: 'miss',
    });
  });

  it.each(['with a generation', 'without one'])('never keeps a fill that began before a write, %s', async (start) => {
    const { redis, read } = fakeRedis();
    const cache = createAnswerCache();
    if (start === 'with a generation') await cache.invalidate(redis, KEY);
    const slow = Promise.withResolvers<string>();
    const filling = cache.answer(redis, KEY, read(), false, () => slow.promise);
    await cache.invalidate(redis, KEY); // the write commits while the older rows are on their way
    slow.resolve('before');
    await filling;
    expect(await cache.answer(redis, KEY, read(), false, answer('after'))).toMatchObject({ body: 'after' });
    expect(await cache.answer(redis, KEY, read(), false, answer('later'))).toMatchObject({
      body: 'after',
      state: 'hit',
    });
  });

  it('does not let a reader after a write join a computation from before it', async () => {
    const { redis, read } = fakeRedis();
    const cache = createAnswerCache();
    const slow = Promise.withResolvers<string>();
    const early = cache.answer(redis, KEY, read(), false, () => slow.promise);
    await cache.invalidate(redis, KEY);
    expect(await cache.answer(redis, KEY, read(), false, answer('after'))).toMatchObject({ body: 'after' });
    slow.resolve('before');
    expect((await early).body).toBe('before');
  });

  it('computes once for many readers that miss together', async () => {
    const { redis, read } = fakeRedis();
    const cache = createAnswerCache();
    let computed = 0;
    const compute = async () => String(++computed);
    await Promise.all(Array.from({ length: 500 }, () => cache.answer(redis, KEY, read(), false, compute)));
    expect(computed).toBe(1);
  });

  it('computes at most twice for many readers at once without Redis, and never what began before a reader came', async () => {
    const { redis, read, state } = fakeRedis();
    state.down = true;
    const cache = createAnswerCache();
    let computed = 0;
    const slow = Promise.withResolvers<string>();
    const early = cache.answer(redis, KEY, read(), false, () => {
      computed += 1;
      return slow.promise;
    });
    const late = Array.from({ length: 500 }, () =>
      cache.answer(redis, KEY, read(), false, async () => `after ${++computed}`),
    );
    slow.resolve('before');
    expect((await early).body).toBe('before');
    expect(new Set((await Promise.all(late)).map((answer) => answer.body))).toEqual(new Set(['after 2']));
    expect(computed).toBe(2);
  });

  it('lets the writer read fresh when a write could not be told to Redis, and repeats it', async () => {
    const { redis, read, state } = fakeRedis();
    const cache = createAnswerCache();
    await cache.answer(redis, KEY, read(), false, answer('before'));
    state.down = true;
    expect(await cache.invalidate(redis, KEY)).toBe(false);
    expect(await cache.answer(redis, KEY, read(), false, answer('during'))).toMatchObject({
      body: 'during',
      uncertain: true,
    });
    state.down = false;
    expect(await cache.answer(redis, KEY, read(), false, answer('after'))).toMatchObject({
      body: 'after',
      state: 'bypass',
      uncertain: false,
    });
    expect(await cache.answer(redis, KEY, read(), false, answer('later'))).toMatchObject({
      body: 'after',
      state: 'hit',
    });
  });

  it('drops the old entry for a client that bypasses it, whichever instance it meets', async () => {
    const { redis, read } = fakeRedis();
    await createAnswerCache().answer(redis, KEY, read(), false, answer('before'));
    const elsewhere = createAnswerCache();
    expect(await elsewhere.answer(redis, KEY, read(), true, answer('after'))).toMatchObject({
      body: 'after',
      state: 'bypass',
    });
    expect(await createAnswerCache().answer(redis, KEY, read(), false, answer('later'))).toMatchObject({
      body: 'after',
      state: 'hit',
    });
  });

  it('passes an error on to everybody who waited, and tries again next time', async () => {
    const { redis, read } = fakeRedis();
    const cache = createAnswerCache();
    const fail = async () => Promise.reject(new Error('database'));
    await expect(cache.answer(redis, KEY, read(), false, fail)).rejects.toThrow('database');
    expect(await cache.answer(redis, KEY, read(), false, answer('fine'))).toMatchObject({ body: 'fine' });
  });
});
