import { findName } from './find-name.ts';
import { takeSpan } from './take-span.ts';
import type { Word } from './words.ts';

const FILLERS = new Set('the a an it was is its for about around in on at my our of and to that one'.split(' '));

export const isFiller = ({ word }: Word) => FILLERS.has(word);

/** A name when little else is said: "the Prado". */
export function onlyName(words: readonly Word[], names: readonly string[]): string | null {
  const found = findName(words, names);
  return found && isOnly(words, [found]) ? found.name : null;
}

/** Whether nothing that counts is said besides these spans, which are in order. */
export function isOnly(words: readonly Word[], spans: readonly { from: number; to: number }[]): boolean {
  let rest = [...words];
  for (const span of spans.toReversed()) rest = takeSpan(rest, span);
  return rest.every(isFiller);
}
