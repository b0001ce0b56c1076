import type { Word } from './words.ts';

/** The words without those of a span; what stood on both sides of it is not read as one. */
export function takeSpan(words: readonly Word[], span: { from: number; to: number }): Word[] {
  const before = words.slice(0, span.from);
  const last = before.at(-1);
  const ended = last ? [...before.slice(0, -1), { ...last, isEnd: true }] : before;
  return [...ended, ...words.slice(span.to)];
}
