import type { RedisClient } from '../../clients/redis.ts';
import { type CacheEntry, readEntry, writeEntry } from './cache-entry.ts';
import { type CacheKey, FRESH_SECONDS } from './cache-keys.ts';
import { KEY_FAMILIES } from './key-families.ts';

export type Computed = { body: string; etag: string };

/** Longer answers are not kept: Redis is small, and holds many. */
const MOST_CHARACTERS = 256 * 1024;

/** The entry in a value that was read, if it is the answer to this very question. */
export function entryFor(key: CacheKey, text: string | null | undefined): CacheEntry | undefined {
  const entry = text ? readEntry(text) : undefined;
  return entry?.variant === key.variant ? entry : undefined;
}

/** Keeps an answer under the generation it was computed in. */
export async function storeAnswer(
  redis: RedisClient,
  key: CacheKey,
  computed: Computed,
  at: { now: number; generation: string; isNew: boolean },
): Promise<void> {
  if (computed.body.length > MOST_CHARACTERS) return;
  const entry = writeEntry({ ...computed, generation: at.generation, storedAt: at.now, variant: key.variant });
  try {
    await redis.run((pipeline) => {
      // Whoever is first names it. One that had a name and is gone is never named again: older rows may lie under it.
      const named = { ex: KEY_FAMILIES.generation.ttlSeconds, nx: true } as const;
      if (at.isNew && key.generation !== undefined) pipeline.set(key.generation, at.generation, named);
      pipeline.set(key.entry, entry, { ex: KEY_FAMILIES.answer.ttlSeconds });
    });
  } catch {
    // Not kept: the next read computes again, which is right and only slower.
  }
}

/** Keeps an answer for when the database is away, and for nothing else; seldom when it stays the same. */
export async function keepCopy(
  redis: RedisClient,
  key: CacheKey,
  computed: Computed,
  { now, before }: { now: number; before: CacheEntry | undefined },
): Promise<void> {
  if (before?.body === computed.body && now - before.storedAt < FRESH_SECONDS * 1000) return;
  await storeAnswer(redis, key, computed, { now, generation: '', isNew: false });
}
