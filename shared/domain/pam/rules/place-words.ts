import { shorten } from './shorten.ts';
import { toTitle } from './to-title.ts';
import { toSaid, toText, type Word } from './words.ts';

const NO_PLACE = /^(it|that|this|here|there|home|me|us|him|her|them|on|off|in|out|up|everything|all|something)$/;
const TRIMMED = /^(the|a|an|our|my|to|at|in|for|stop|stopover|over)$/;

/** The name of a place as it is written; null when the words name none. */
export function placeName(words: readonly Word[]): string | null {
  let from = 0;
  let to = words.length;
  while (from < to && TRIMMED.test(words[from]?.word ?? '')) from++;
  while (to > from && /^(stop|stopover|to|at|in|for|from|off|of|out|and|then)$/.test(words[to - 1]?.word ?? '')) to--;
  const name = words.slice(from, to);
  if (name.length === 0 || name.length > LONGEST || NO_PLACE.test(toText(name))) return null;
  return shorten(toTitle(toSaid(name)), 120);
}

const LONGEST = 6;

/** Whether it is written as a name, which people who type and most recognisers do. */
export const isNamed = (words: readonly Word[]) => words.some(({ said }) => /^[A-Z]/.test(said));
