import type { RedisClient } from '../clients/redis.ts';
import { AppError } from '../errors.ts';
import type { CacheRead } from '../services/cache/answer-cache.ts';
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

  /** Counts this request. Reads two cache keys in the same round trip when asked to; undefined when Redis is down. */
  async function admit(
    redis: RedisClient,
    subjects: readonly Subject[],
    alsoRead?: readonly [string, string],
  ): Promise<CacheRead | undefined> {
    const window = Math.floor(now() / WINDOW_MS);
    const keys = subjects.map((subject) => KEY_FAMILIES.rate.key(subject.key, String(window)));
    const answer = await countInRedis(redis, keys, alsoRead);
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

async function countInRedis(redis: RedisClient, keys: readonly string[], alsoRead?: readonly [string, string]) {
  try {
    const results = await redis.run((pipeline) => {
      for (const key of keys) {
        pipeline.incr(key);
        pipeline.expire(key, KEY_FAMILIES.rate.ttlSeconds, 'NX');
      }
      if (alsoRead) pipeline.mget(...alsoRead);
    });
    const [generation, entry] = alsoRead ? (results.at(-1) as [string | null, string | null]) : [null, null];
    return { counts: keys.map((_, index) => Number(results[index * 2])), read: { generation, entry } };
  } catch {
    return undefined; // RedisUnavailable: the caller counts locally
  }
}
