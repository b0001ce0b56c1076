import { findName, type NameSpan } from './find-name.ts';
import { takeSpan } from './take-span.ts';
import type { Word } from './words.ts';

const LEADS = /^(the|our|my|in|into|for|on|of|to|with)$/;

/**
 * A name that is said, and the words without it and what leads to it ("in the Prado"). With `noun` only one that stands
 * before that word ("for the Nullarbor trip").
 */
export function takeName(words: readonly Word[], names: readonly string[], noun: string | null = null) {
  const found = noun === null ? findName(words, names) : findNameBefore(words, names, noun);
  if (!found) return { name: null, words: [...words] };
  let from = found.from;
  while (from > 0 && LEADS.test(words[from - 1]?.word ?? '')) from--;
  return { name: found.name, words: takeSpan(words, { from, to: found.to }) };
}

const MOST_WORDS = 4;

function findNameBefore(words: readonly Word[], names: readonly string[], noun: string): NameSpan | null {
  const at = words.findIndex(({ word }) => word === noun);
  const first = Math.max(0, at - MOST_WORDS);
  const found = at < 1 ? null : findName(words.slice(first, at), names);
  const isNext = found !== null && first + found.to === at;
  return isNext ? { name: found.name, from: first + found.from, to: at + 1 } : null;
}
