import type { ExternalStore } from '../../clients/external-api.ts';
import { type RedisClient, RedisUnavailable } from '../../clients/redis.ts';

/** Where answers of others are kept. While Redis is down nothing is kept and nothing found. */
export function createExternalStore(redis: RedisClient): ExternalStore {
  return {
    async read(key) {
      const [text] = await redis.run((pipeline) => void pipeline.get(key)).catch(asNothing);
      return typeof text === 'string' ? text : null;
    },
    async write(key, text, seconds) {
      await redis.run((pipeline) => void pipeline.set(key, text, { ex: seconds })).catch(asNothing);
    },
  };
}

function asNothing(error: unknown): unknown[] {
  if (error instanceof RedisUnavailable) return [];
  throw error;
}
