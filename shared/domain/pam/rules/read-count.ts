import { toWhole } from './group-values.ts';
import { readGroups } from './read-groups.ts';
import type { Word } from './words.ts';

/** A plain number, "a" for one, with "and a half" or "half a": what stands before a unit. Null when none begins there. */
export function readCount(words: readonly Word[], from: number): { value: number; to: number } | null {
  const first = words[from]?.word ?? '';
  const next = words[from + 1]?.word ?? '';
  if (first === 'half' && (next === 'a' || next === 'an')) return { value: 0.5, to: from + 2 };
  if (first === 'couple') return { value: 2, to: next === 'of' ? from + 2 : from + 1 };
  const sign = first === 'minus' || first === 'negative' ? -1 : 1;
  const run = readGroups(words, sign < 0 ? from + 1 : from);
  if (!run) return first === 'a' || first === 'an' ? { value: 1, to: from + 1 } : null;
  const whole = toWhole(run.groups);
  if (whole === null) return null;
  const isHalf = words[run.to]?.word === 'and' && words[run.to + 1]?.word === 'a' && words[run.to + 2]?.word === 'half';
  return isHalf ? { value: sign * (whole + 0.5), to: run.to + 3 } : { value: sign * whole, to: run.to };
}
