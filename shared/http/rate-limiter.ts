import type { RedisClient, RedisPipeline } from '../clients/redis.ts';
import { AppError } from '../errors.ts';
import { type CacheTag, generationKey } from '../services/cache/cache-keys.ts';
import { beginGenerations } from '../services/cache/generation.ts';
import { KEY_FAMILIES } from '../services/cache/key-families.ts';

export type Subject = { key: string; perMinute: number };

const WINDOW_MS = 60_000;
const LOCAL_SUBJECTS = 10_000;

/**
 * Counts requests a subject in windows of one minute, in Redis; while Redis is down, in this process alone, so that a
 * limit is still there although it is then one per instance. Throws `rate_limited` with the seconds left in the window.
 */
export function createRateLimiter(now: () => number = Date.now) {
  const local = new Map<string, number>();

  /**
   * Counts this request. In the same round trip it begins new generations of the tags this request is going to write to,
   * and reads keys: their values in order, undefined when Redis is down.
   */
  async function admit(
    redis: RedisClient,
    subjects: readonly Subject[],
    alsoRead: readonly string[] = [],
    forgets: readonly CacheTag[] = [],
  ): Promise<readonly (string | null)[] | undefined> {
    const window = Math.floor(now() / WINDOW_MS);
    const keys = subjects.map((subject) => KEY_FAMILIES.rate.key(subject.key, String(window)));
    const begin = (pipeline: RedisPipeline) => beginGenerations(pipeline, forgets.map(generationKey), now());
    const answer = await countInRedis(redis, keys, alsoRead, begin);
    const counts = answer?.counts ?? keys.map((key) => countLocally(key, window));
    if (counts.some((count, index) => count > (subjects[index]?.perMinute ?? 0))) {
      const retryAfterSeconds = Math.ceil(((window + 1) * WINDOW_MS - now()) / 1000);
      throw new AppError('rate_limited', `Too many requests. Try again in ${retryAfterSeconds} s.`, {
        retryAfterSeconds,
      });
    }
    return answer?.read;
  }

  function countLocally(key: string, window: number): number {
    if (local.size > LOCAL_SUBJECTS) {
      for (const old of local.keys()) if (!old.endsWith(`:${window}`)) local.delete(old);
    }
    const count = (local.get(key) ?? 0) + 1;
    local.set(key, count);
    return count;
  }

  return { admit };
}

export type RateLimiter = ReturnType<typeof createRateLimiter>;

async function countInRedis(
  redis: RedisClient,
  keys: readonly string[],
  alsoRead: readonly string[],
  begin: (pipeline: RedisPipeline) => void,
) {
  try {
    const results = await redis.run((pipeline) => {
      for (const key of keys) {
        pipeline.incr(key);
        pipeline.expire(key, KEY_FAMILIES.rate.ttlSeconds, 'NX');
      }
      begin(pipeline);
      if (alsoRead.length > 0) pipeline.mget(...alsoRead);
    });
    const read = alsoRead.length > 0 ? (results.at(-1) as (string | null)[]) : []; // what MGET answers
    return { counts: keys.map((_, index) => Number(results[index * 2])), read };
  } catch {
    return undefined; // RedisUnavailable: the caller counts locally
  }
}
