import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Redis } from '@upstash/redis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContractAddresses } from '../contract-addresses.ts';
import { createMemoryBackend } from './memory-backend.ts';
import { createRestFacade } from './rest-facade.ts';

const TOKEN = 'contract-token';

/** The in-process fallback behind the same facade, on a port of its own. */
async function startMemoryRedis() {
  const server = createServer(getRequestListener(createRestFacade(createMemoryBackend(), TOKEN).fetch));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, token: TOKEN, stop: () => server.close() };
}

describe.each([
  ['the stack', async () => ({ ...(await readContractAddresses()).redis, stop: () => undefined })],
  ['the in-process fallback', startMemoryRedis],
])('@upstash/redis against %s', (_name, start) => {
  let target: Awaited<ReturnType<typeof start>>;
  let redis: Redis;
  // A prefix instead of a flush: the address may be that of a Redis in use.
  const prefix = `contract:${crypto.randomUUID()}:`;
  const key = (name: string) => prefix + name;

  beforeAll(async () => {
    target = await start();
    redis = new Redis({ url: target.url, token: target.token, retry: { retries: 0 }, enableTelemetry: false });
  });
  afterAll(async () => {
    const [, keys] = await redis.scan('0', { match: `${prefix}*`, count: 1000 });
    if (keys.length > 0) await redis.del(...keys);
    target.stop();
  });

  test('values come back as they were stored, whatever their script', async () => {
    await redis.set(key('json'), { name: 'Müller 😀', list: [1, null] });
    expect(await redis.get(key('json'))).toEqual({ name: 'Müller 😀', list: [1, null] });
    expect(await redis.get(key('absent'))).toBeNull();
  });

  test('SET with NX takes a key once, XX only an existing one', async () => {
    expect(await redis.set(key('once'), 'a', { nx: true, ex: 60 })).toBe('OK');
    expect(await redis.set(key('once'), 'b', { nx: true, ex: 60 })).toBeNull();
    expect(await redis.set(key('once'), 'c', { xx: true, px: 5000 })).toBe('OK');
    expect(await redis.set(key('never'), 'c', { xx: true })).toBeNull();
    expect(await redis.get(key('once'))).toBe('c');
  });

  test('keys expire, and EXPIRE NX leaves a time that is set', async () => {
    await redis.set(key('short'), 1, { px: 30 });
    await expect.poll(() => redis.get(key('short'))).toBeNull();
    await redis.set(key('long'), 1);
    expect(await redis.ttl(key('long'))).toBe(-1);
    expect(await redis.expire(key('long'), 100, 'NX')).toBe(1);
    expect(await redis.expire(key('long'), 5, 'NX')).toBe(0);
    expect(await redis.ttl(key('long'))).toBeGreaterThan(90);
    expect(await redis.pttl(key('absent'))).toBe(-2);
    expect(await redis.pexpire(key('long'), 1)).toBe(1);
    await expect.poll(() => redis.exists(key('long'))).toBe(0);
  });

  test('counters count and keep their expiry', async () => {
    await redis.set(key('count'), 1, { ex: 100 });
    expect(await redis.incr(key('count'))).toBe(2);
    expect(await redis.incrby(key('count'), 5)).toBe(7);
    expect(await redis.decr(key('count'))).toBe(6);
    expect(await redis.ttl(key('count'))).toBeGreaterThan(90);
  });

  test('hashes, sets and several keys at once', async () => {
    expect(await redis.hset(key('hash'), { a: 1, b: 'x' })).toBe(2);
    expect(await redis.hgetall(key('hash'))).toEqual({ a: 1, b: 'x' });
    expect(await redis.hget(key('hash'), 'b')).toBe('x');
    expect(await redis.hdel(key('hash'), 'a', 'b', 'c')).toBe(2);
    expect(await redis.exists(key('hash'))).toBe(0);
    expect(await redis.sadd(key('set'), 'a', 'b', 'a')).toBe(2);
    expect(await redis.srem(key('set'), 'a')).toBe(1);
    expect(await redis.smembers(key('set'))).toEqual(['b']);
    await redis.mset({ [key('m1')]: 1, [key('m2')]: 'b' });
    expect(await redis.mget(key('m1'), key('m2'), key('absent'))).toEqual([1, 'b', null]);
    expect(await redis.type(key('set'))).toBe('set');
    expect(await redis.del(key('m1'), key('m2'), key('absent'))).toBe(2);
  });

  test('sorted sets by rank and by score', async () => {
    const zset = key('zset');
    expect(
      await redis.zadd(zset, { score: 3, member: 'c' }, { score: 1, member: 'a' }, { score: 2, member: 'b' }),
    ).toBe(3);
    expect(await redis.zrange(zset, 0, -1, { withScores: true })).toEqual(['a', 1, 'b', 2, 'c', 3]);
    expect(await redis.zrange(zset, '(1', '+inf', { byScore: true })).toEqual(['b', 'c']);
    expect(await redis.zrange(zset, 0, 0, { rev: true })).toEqual(['c']);
    expect(await redis.zremrangebyscore(zset, 0, 1)).toBe(1);
    expect(await redis.zcard(zset)).toBe(2);
    expect(await redis.zrem(zset, 'b', 'c')).toBe(2);
    expect(await redis.exists(zset)).toBe(0);
  });

  test('SCAN finds every key of a pattern', async () => {
    const pipeline = redis.pipeline();
    for (let index = 0; index < 25; index++) pipeline.set(key(`scan:${index}`), index);
    await pipeline.exec();
    const found = new Set<string>();
    let cursor = '0';
    do {
      const [next, keys] = await redis.scan(cursor, { match: `${prefix}scan:*`, count: 7 });
      for (const name of keys) found.add(name);
      cursor = next;
    } while (cursor !== '0');
    expect(found.size).toBe(25);
  });

  test('a pipeline answers in order and one failure leaves the rest', async () => {
    const pipeline = redis.pipeline();
    pipeline.set(key('text'), 'abc');
    pipeline.incr(key('text'));
    pipeline.get(key('text'));
    const [stored, failed, read] = await pipeline.exec<[string, number, string]>({ keepErrors: true });
    expect(stored.result).toBe('OK');
    expect(failed.error).toMatch(/not an integer/);
    expect(read.result).toBe('abc');
  });

  test('a transaction runs whole, without others in between', async () => {
    const counts = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const multi = redis.multi();
        multi.incr(key('multi'));
        multi.incr(key('multi'));
        return multi.exec<[number, number]>();
      }),
    );
    for (const [first, second] of counts) expect(second).toBe(first + 1);
  });

  test('the wrong type, a bad token and a command that is not used are refused', async () => {
    await redis.set(key('string'), 'x');
    await expect(redis.sadd(key('string'), 'y')).rejects.toThrow(/WRONGTYPE/);
    const stranger = new Redis({ url: target.url, token: 'wrong', retry: { retries: 0 }, enableTelemetry: false });
    await expect(stranger.get(key('string'))).rejects.toThrow();
  });

  test.skipIf(process.env.CONTRACT_REDIS_URL)(
    'a command the product does not use is named in the refusal',
    async () => {
      await expect(redis.lpush(key('list'), 'x')).rejects.toThrow(/'lpush'/i);
      await expect(redis.eval('return 1', [], [])).rejects.toThrow(/'eval'/i);
    },
  );
});
