import { describe, expect, it } from 'vitest';
import { AppError } from '../../errors.ts';
import { createAnswerCache } from './answer-cache.ts';
import { type CacheKey, generationKey, keptKey, publicKey, taggedKey } from './cache-keys.ts';
import { createFakeCacheRedis } from './fake-cache-redis.ts';
import { beginGenerations } from './generation.ts';

const TAG = { userId: 'jan', tag: 'expenses' } as const;
const LIST = taggedKey(TAG, 'list-1', 'limit=20');
const BILLING = keptKey('jan', 'billing');
const CATEGORIES = publicKey('categories');

function start() {
  const clock = { ms: 1_000_000 };
  const fake = createFakeCacheRedis();
  const cache = createAnswerCache({ now: () => clock.ms });
  const ask = (key: CacheKey, compute: () => Promise<string>, bypass = false) =>
    cache.answer(fake.redis, key, fake.read(key), bypass, async () => ({ body: await compute(), etag: '"t"' }));
  return { ...fake, clock, ask };
}

const answer = (body: string) => async () => body;
const away = async () => Promise.reject(new AppError('unavailable', 'The database is away.'));

describe('with the database away', () => {
  it.each([LIST, BILLING, CATEGORIES])('a read gets the last answer, with its age: $entry', async (key) => {
    const { ask, clock } = start();
    await ask(key, answer('rows'));
    clock.ms += 720_000;
    expect(await ask(key, away)).toMatchObject({ body: 'rows', state: 'stale', stale: { seconds: 720 } });
  });

  it('also one of an older generation: it is marked, and better than nothing', async () => {
    const { ask, redis, clock } = start();
    await ask(LIST, answer('rows'));
    await redis.run((pipeline) => beginGenerations(pipeline, [generationKey(TAG)], clock.ms));
    expect(await ask(LIST, away)).toMatchObject({ body: 'rows', state: 'stale' });
  });

  it('the last answer is the one after the last write, once somebody has read it', async () => {
    const { ask, redis, clock } = start();
    await ask(LIST, answer('before'));
    await redis.run((pipeline) => beginGenerations(pipeline, [generationKey(TAG)], clock.ms));
    await ask(LIST, answer('after'));
    expect(await ask(LIST, away)).toMatchObject({ body: 'after', state: 'stale' });
  });

  it('who waits for their turn to compute is told as soon as the one before is', async () => {
    const { ask } = start();
    await ask(BILLING, answer('rows'));
    const hanging = Promise.withResolvers<string>();
    const early = ask(BILLING, () => hanging.promise);
    let asked = 0;
    const late = ask(BILLING, async () => String(++asked));
    hanging.reject(new AppError('unavailable', 'The database is away.'));
    expect([(await early).state, (await late).state, asked]).toEqual(['stale', 'stale', 0]);
  });

  it('nobody gets an older answer who asked to bypass the cache: they know of newer rows', async () => {
    const { ask, clock } = start();
    await ask(LIST, answer('rows'));
    clock.ms += 720_000;
    await expect(ask(LIST, away, true)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('nobody gets the answer to another question that has its place', async () => {
    const { ask } = start();
    await ask(LIST, answer('rows'));
    await expect(ask({ ...LIST, variant: 'limit=50' }, away)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('there is no answer where there is no copy, as without Redis', async () => {
    const { ask, state } = start();
    await expect(ask(LIST, away)).rejects.toMatchObject({ code: 'unavailable' });
    await ask(BILLING, answer('rows'));
    state.down = true;
    await expect(ask(BILLING, away)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('a copy for when the database is away', () => {
  it.each(['unauthenticated', 'forbidden', 'not_found', 'internal'] as const)(
    'is never given in place of a refusal or a bug: %s',
    async (code) => {
      const { ask } = start();
      await ask(BILLING, answer('rows'));
      const refuse = async () => Promise.reject(new AppError(code, 'No.'));
      await expect(ask(BILLING, refuse)).rejects.toMatchObject({ code });
    },
  );

  it('is never given while the database answers, and is written again only when it is another one or old', async () => {
    const { ask, state, clock } = start();
    expect(await ask(BILLING, answer('one'))).toMatchObject({ body: 'one', state: 'computed' });
    expect(await ask(BILLING, answer('one'))).toMatchObject({ body: 'one', state: 'computed' });
    expect(state.sets).toBe(1);
    expect(await ask(BILLING, answer('two'))).toMatchObject({ body: 'two', state: 'computed' });
    expect(state.sets).toBe(2);
    clock.ms += 300_000;
    await ask(BILLING, answer('two'));
    expect(state.sets).toBe(3);
  });

  it('of more than 256 kB is not kept', async () => {
    const { ask, values } = start();
    await ask(LIST, answer('x'.repeat(256 * 1024 + 1)));
    expect(values.size).toBe(0);
  });
});
