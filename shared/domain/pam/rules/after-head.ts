import { toText, type Word } from './words.ts';

/** The words after those that a pattern (anchored at the start) matches; null when it does not, or ends within a word. */
export function afterHead(words: readonly Word[], pattern: RegExp): Word[] | null {
  const text = toText(words);
  const match = pattern.exec(text);
  if (match?.index !== 0) return null;
  const head = match[0].trim();
  if (head === '') return [...words];
  if (head.length < text.length && text.charAt(head.length) !== ' ') return null;
  return words.slice(head.split(' ').length);
}
