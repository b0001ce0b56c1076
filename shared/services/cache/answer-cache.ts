import type { RedisClient } from '../../clients/redis.ts';
import { AppError } from '../../errors.ts';
import type { CacheEntry } from './cache-entry.ts';
import { type CacheKey, type CacheRead, type CacheTag, FRESH_SECONDS, generationKey } from './cache-keys.ts';
import { createFreshComputations } from './fresh-computations.ts';
import { beginGenerations, isSettled, newGeneration } from './generation.ts';
import { type Computed, entryFor, keepCopy, storeAnswer } from './kept-answers.ts';

export type CachedAnswer = Computed & {
  /** `computed`: this answer is never given from the cache. `stale`: the database is away, and this is from before. */
  state: 'hit' | 'miss' | 'bypass' | 'computed' | 'stale';
  /** The person's other cached answers may be stale and could not be dropped: their client should bypass the cache. */
  uncertain?: boolean;
  /** Of a stale answer: how long ago it was computed, and why it was not computed now. */
  stale?: { seconds: number; cause: AppError };
};

const isAway = (error: unknown): error is AppError => error instanceof AppError && error.code === 'unavailable';

type Known = { generation: string | null; entry: CacheEntry | undefined };

/**
 * Answers kept in Redis. An entry is fresh for 300 s while its generation is the tag's current one and has settled. A
 * write begins a new generation before it is made, so what was computed before it, or while it was on its way to its
 * commit, never comes back. Entries stay a day, as stale copies for when the database is away. Without Redis every read
 * computes.
 */
export function createAnswerCache({ now = Date.now }: { now?: () => number } = {}) {
  const filling = new Map<string, Promise<CachedAnswer>>();
  const fresh = createFreshComputations<Computed>(isAway);
  const pending = new Map<string, number>();

  /**
   * Makes every answer under the tags invalid, after a write that Redis could not be told of before. False when it does
   * not take it now either; the next read in this process repeats it.
   */
  async function invalidate(redis: RedisClient, tags: readonly CacheTag[]): Promise<boolean> {
    return renew(redis, tags.map(generationKey));
  }

  async function renew(redis: RedisClient, generations: readonly string[]): Promise<boolean> {
    try {
      await redis.run((pipeline) => beginGenerations(pipeline, generations, now()));
      for (const key of generations) pending.delete(key);
      return true;
    } catch {
      // Redis is down: remembered here, and told to the client, so that neither trusts the cache meanwhile.
      for (const key of generations) pending.set(key, now() + FRESH_SECONDS * 1000);
      return false;
    }
  }

  function mustBypass(generation: string): boolean {
    const until = pending.get(generation);
    if (until !== undefined && until <= now()) pending.delete(generation);
    return until !== undefined && until > now();
  }

  /**
   * The cached answer, or a computed one that is then kept. `read` is undefined when Redis gave no answer. When the
   * database is away, the last answer that was kept; but not to who asks to `bypass` the cache, and so knows of newer rows.
   */
  async function answer(
    redis: RedisClient,
    key: CacheKey,
    read: CacheRead | undefined,
    bypass: boolean,
    compute: () => Promise<Computed>,
  ): Promise<CachedAnswer> {
    const known = read && { generation: read.generation, entry: entryFor(key, read.entry) };
    if (!bypass && isFresh(key, known)) return { body: known.entry.body, etag: known.entry.etag, state: 'hit' };
    try {
      return await computeAnswer(redis, key, known, bypass, compute);
    } catch (cause) {
      const entry = bypass ? undefined : known?.entry;
      if (!entry || !isAway(cause)) throw cause;
      const seconds = Math.max(0, Math.round((now() - entry.storedAt) / 1000));
      return { body: entry.body, etag: entry.etag, state: 'stale', stale: { seconds, cause } };
    }
  }

  function isFresh(key: CacheKey, known: Known | undefined): known is Known & { entry: CacheEntry } {
    if (!known?.entry || Math.abs(now() - known.entry.storedAt) >= key.freshSeconds * 1000) return false;
    if (key.generation === undefined) return true;
    return (
      known.generation === known.entry.generation && isSettled(known.generation, now()) && !mustBypass(key.generation)
    );
  }

  /** Readers that miss together under one generation share a computation; one who comes after a write joins no older one. */
  async function computeAnswer(
    redis: RedisClient,
    key: CacheKey,
    known: Known | undefined,
    bypass: boolean,
    compute: () => Promise<Computed>,
  ): Promise<CachedAnswer> {
    const asked = `${key.entry}\n${key.variant}`;
    const askAnew = async (state: CachedAnswer['state'], mayKeep = known !== undefined): Promise<CachedAnswer> => {
      const computed = await fresh(asked, compute);
      if (mayKeep) await keepCopy(redis, key, computed, { now: now(), before: known?.entry });
      return { ...computed, state };
    };
    if (key.generation !== undefined && (bypass || mustBypass(key.generation))) {
      const isRenewed = await renew(redis, [key.generation]);
      return { ...(await askAnew('bypass', isRenewed)), uncertain: !isRenewed };
    }
    if (key.freshSeconds === 0) return askAnew('computed');
    if (!known || bypass || isUnsettled(known)) return askAnew('bypass');
    const sharing = `${asked}\n${known.generation}`;
    const joined =
      filling.get(sharing) ??
      fill(redis, key, known.generation, () => fresh(asked, compute)).finally(() => filling.delete(sharing));
    filling.set(sharing, joined);
    return joined;
  }

  const isUnsettled = ({ generation }: Known) => generation !== null && !isSettled(generation, now());

  async function fill(
    redis: RedisClient,
    key: CacheKey,
    known: string | null,
    compute: () => Promise<Computed>,
  ): Promise<CachedAnswer> {
    const computed = await compute();
    const generation = known ?? newGeneration();
    await storeAnswer(redis, key, computed, { now: now(), generation, isNew: known === null });
    return { ...computed, state: 'miss' };
  }

  return { answer, invalidate };
}

export type AnswerCache = ReturnType<typeof createAnswerCache>;
