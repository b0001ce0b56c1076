import { toWords, type Word } from './words.ts';

export interface NameSpan {
  name: string;
  from: number;
  to: number;
}

/** Too common to tell one name from another. */
const COMMON = new Set(
  'the and trip van caravan camper trailer car ute truck park from with across back bay roadhouse village check service our'.split(
    ' ',
  ),
);

/**
 * Where one of the names is said: whole, or by a word that no other of them has ("the Nullarbor trip" for "Across the
 * Nullarbor"). Null when none is, or when it could be several.
 */
export function findName(words: readonly Word[], names: readonly string[]): NameSpan | null {
  const known = names.map((name) => ({ name, parts: toWords(name).map(({ word }) => word) }));
  for (const { name, parts } of known.toSorted((a, b) => b.parts.length - a.parts.length)) {
    const from = indexOfParts(words, parts);
    if (from >= 0) return { name, from, to: from + parts.length };
  }
  for (let at = 0; at < words.length; at++) {
    const said = words[at]?.word ?? '';
    if (said.length < 4 || COMMON.has(said)) continue;
    const fitting = known.filter(({ parts }) => parts.some((part) => isSame(said, part)));
    if (fitting.length === 1 && fitting[0]) return { name: fitting[0].name, from: at, to: at + 1 };
  }
  return null;
}

function indexOfParts(words: readonly Word[], parts: readonly string[]): number {
  if (parts.length === 0) return -1;
  for (let at = 0; at + parts.length <= words.length; at++) {
    if (parts.every((part, index) => isSame(words[at + index]?.word ?? '', part))) return at;
  }
  return -1;
}

/** "Prado's" is said without its apostrophe here. */
const isSame = (said: string, part: string) => said === part || said === `${part}s`;
