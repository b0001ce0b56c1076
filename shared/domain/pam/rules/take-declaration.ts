import { afterHead } from './after-head.ts';
import type { CommandLine } from './command-line.ts';
import { readDay } from './read-day.ts';
import { stripPoliteness } from './strip-politeness.ts';
import { takeSpan } from './take-span.ts';
import type { Word } from './words.ts';

/** Of what somebody did: on which day, and the words without that and without who did it ("yesterday I …", "we have just …"). */
export function takeDeclaration({ words, hints }: Pick<CommandLine, 'words' | 'hints'>): {
  words: Word[];
  day: string | null;
} {
  const span = readDay(words, 'past', hints);
  const undated = stripPoliteness(span ? takeSpan(words, span) : words).words;
  const told = afterHead(undated, /^(ive|weve|i have|we have|i|we)( just| also| already)?\b/) ?? undated;
  return { words: told, day: span?.day ?? null };
}
