import { type RedisClient, type RedisPipeline, RedisUnavailable } from '../../clients/redis.ts';
import { type CacheKey, type CacheRead, keysToRead, toCacheRead } from './cache-keys.ts';

/** For tests: a Redis of a few lines that understands what the cache sends, and can be switched off. */
export function createFakeCacheRedis() {
  const values = new Map<string, string>();
  const state = { down: false, sets: 0 };
  const redis: RedisClient = {
    ping: async () => {},
    run: async (build) => {
      if (state.down) throw new RedisUnavailable('down');
      const set = (key: string, value: string, options?: { nx?: boolean }) => {
        state.sets += 1;
        if (!(options?.nx && values.has(key))) values.set(key, value);
      };
      build({ set } as unknown as RedisPipeline); // only what is used here
      return [];
    },
  };
  const read = (key: CacheKey): CacheRead | undefined =>
    state.down ? undefined : toCacheRead(keysToRead(key).map((name) => values.get(name) ?? null));
  return { redis, values, state, read };
}
