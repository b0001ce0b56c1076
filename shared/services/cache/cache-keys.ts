import { KEY_FAMILIES } from './key-families.ts';

/** Answers of one person that share a tag are forgotten together: a write to their rows begins a new generation of the tag. */
export type CacheTag = { userId: string; tag: 'expenses' | 'profile' | 'wheels' };

export type CacheKey = {
  /** Where the answer lies in Redis. */
  entry: string;
  /** Where its tag's generation lies; without one nothing but time makes it invalid. */
  generation?: string;
  /** What exactly was asked. Several questions may share one place, and then the last one asked has it. */
  variant: string;
  /** For how long it may be given instead of computing it; 0 when it is kept for a database that is away, and no more. */
  freshSeconds: number;
};

/** How long an answer may be given as fresh. */
export const FRESH_SECONDS = 300;

export const generationKey = ({ userId, tag }: CacheTag) => KEY_FAMILIES.generation.key(userId, tag);

/** An answer that a write to the tag makes invalid. */
export function taggedKey(tag: CacheTag, name: string, variant = ''): CacheKey {
  const entry = KEY_FAMILIES.answer.key(tag.userId, tag.tag, name);
  return { entry, generation: generationKey(tag), variant, freshSeconds: FRESH_SECONDS };
}

/** An answer about rows that others than the person write too, such as jobs: always computed, and kept for the worst. */
export function keptKey(userId: string, name: string): CacheKey {
  return { entry: KEY_FAMILIES.answer.key(userId, 'kept', name), variant: '', freshSeconds: 0 };
}

/** An answer that is the same for everybody and changes with a deploy only. */
export function publicKey(name: string): CacheKey {
  return { entry: KEY_FAMILIES.publicAnswer.key(name), variant: '', freshSeconds: FRESH_SECONDS };
}

/** One of `places` for a question, so that however many questions a person asks, they fill no more than that. */
export function placeOf(question: string, places: number): number {
  let hash = 0x811c9dc5; // FNV-1a, 32 bits
  for (let index = 0; index < question.length; index += 1) {
    hash = Math.imul(hash ^ question.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % places;
}

/** What Redis holds for a key: its tag's generation now, and the entry. */
export type CacheRead = { generation: string | null; entry: string | null };

/** The keys to read for an answer, in the order `toCacheRead` takes their values. */
export function keysToRead({ entry, generation }: CacheKey): string[] {
  return generation === undefined ? [entry] : [entry, generation];
}

export function toCacheRead(values: readonly (string | null)[]): CacheRead {
  const [entry = null, generation = null] = values;
  return { entry, generation };
}
