import type { RedisClient } from '../../clients/redis.ts';
import { KEY_FAMILIES } from './key-families.ts';

const ENTRY_SECONDS = KEY_FAMILIES.answer.ttlSeconds;
const GENERATION_SECONDS = KEY_FAMILIES.generation.ttlSeconds;

/** Answers of one person that share a tag are forgotten together: a write to their rows renews the tag's generation. */
export type CacheTag = { userId: string; tag: 'expenses' };
export type CacheKey = CacheTag & { name: string };

/** What Redis holds for a key: the tag's generation now, and the entry with the generation it was computed under. */
export type CacheRead = { generation: string | null; entry: string | null };

export type CachedAnswer = {
  body: string;
  state: 'hit' | 'miss' | 'bypass';
  /** The person's other cached answers may be stale and could not be dropped: their client should bypass the cache. */
  uncertain: boolean;
};

/** The two Redis keys of a cached answer, for one MGET: generation first, entry second. */
export function cacheKeys(key: CacheKey): [generation: string, entry: string] {
  return [generationKey(key), KEY_FAMILIES.answer.key(key.userId, key.tag, key.name)];
}

const generationKey = (tag: CacheTag) => KEY_FAMILIES.generation.key(tag.userId, tag.tag);

/**
 * Answers kept for 300 s per person. An entry counts only while its generation is the tag's current one, so a slow
 * fill that began before a write can never bring back the rows from before it: the write has renewed the generation.
 * Generations are random, never counted, so an evicted one cannot return by accident. Without Redis every read computes.
 */
export function createAnswerCache(options: { now?: () => number; newGeneration?: () => string } = {}) {
  const { now = Date.now, newGeneration = () => crypto.randomUUID() } = options;
  const filling = new Map<string, Promise<CachedAnswer>>();
  const fresh = createFreshComputations();
  const pending = new Map<string, number>();

  /** Makes every answer under the tag invalid. False when Redis did not take it; it is then repeated by the next read. */
  async function invalidate(redis: RedisClient, tag: CacheTag): Promise<boolean> {
    return (await renew(redis, tag)) !== null;
  }

  async function renew(redis: RedisClient, tag: CacheTag): Promise<string | null> {
    const generation = newGeneration();
    try {
      await redis.run((pipeline) => pipeline.set(generationKey(tag), generation, { ex: GENERATION_SECONDS }));
      pending.delete(generationKey(tag));
      return generation;
    } catch {
      // Redis is down: remembered here, and told to the client, so that neither trusts the cache meanwhile.
      pending.set(generationKey(tag), now() + ENTRY_SECONDS * 1000);
      return null;
    }
  }

  function mustBypass(tag: CacheTag): boolean {
    const until = pending.get(generationKey(tag));
    if (until !== undefined && until <= now()) pending.delete(generationKey(tag));
    return until !== undefined && until > now();
  }

  /**
   * The cached body, or a computed one that is then kept. `read` is undefined when Redis gave no answer. Readers that
   * miss together under one generation share one computation; a reader who comes after a write never joins an older one.
   */
  async function answer(
    redis: RedisClient,
    key: CacheKey,
    read: CacheRead | undefined,
    bypass: boolean,
    compute: () => Promise<string>,
  ): Promise<CachedAnswer> {
    if (bypass || mustBypass(key)) {
      const generation = await renew(redis, key);
      const body = await fresh(cacheKeys(key)[1], compute);
      if (generation) await store(redis, key, generation, body);
      return { body, state: 'bypass', uncertain: generation === null };
    }
    if (!read) return { body: await fresh(cacheKeys(key)[1], compute), state: 'bypass', uncertain: false };
    const { generation, entry } = read;
    if (generation && entry?.startsWith(generation)) {
      return { body: entry.slice(generation.length), state: 'hit', uncertain: false };
    }
    const flight = `${cacheKeys(key)[1]}|${generation}`;
    const joined = filling.get(flight) ?? fill(redis, key, generation, compute).finally(() => filling.delete(flight));
    filling.set(flight, joined);
    return joined;
  }

  async function fill(redis: RedisClient, key: CacheKey, known: string | null, compute: () => Promise<string>) {
    const body = await compute();
    await store(redis, key, known ?? newGeneration(), body);
    return { body, state: 'miss' as const, uncertain: false };
  }

  async function store(redis: RedisClient, key: CacheKey, generation: string, body: string): Promise<void> {
    const [generationName, entryName] = cacheKeys(key);
    try {
      await redis.run((pipeline) => {
        pipeline.set(generationName, generation, { ex: GENERATION_SECONDS, nx: true });
        pipeline.set(entryName, generation + body, { ex: ENTRY_SECONDS });
      });
    } catch {
      // Not kept: the next read computes again, which is right and only slower.
    }
  }

  return { answer, invalidate };
}

/**
 * For readers who cannot tell by a generation whether a computation began before the last write: at most one runs for a
 * key and one waits for it to end. Who comes while one runs shares the one that waits, so nobody gets rows from before
 * they asked, and however many come together, the database is asked twice.
 */
function createFreshComputations() {
  const running = new Map<string, Promise<string>>();
  const waiting = new Map<string, Promise<string>>();

  function start(key: string, compute: () => Promise<string>): Promise<string> {
    const computation = compute().finally(() => running.delete(key));
    running.set(key, computation);
    return computation;
  }

  return (key: string, compute: () => Promise<string>): Promise<string> => {
    const before = running.get(key);
    if (!before) return start(key, compute);
    const next = waiting.get(key);
    if (next) return next;
    const afterwards = before
      .catch(() => undefined) // told to those who waited for that one
      .then(() => {
        waiting.delete(key);
        return start(key, compute);
      });
    waiting.set(key, afterwards);
    return afterwards;
  };
}

export type AnswerCache = ReturnType<typeof createAnswerCache>;
