import { scaleValue, smallValue } from './number-words.ts';
import type { Word } from './words.ts';

/**
 * A number as it was said in one breath: "eighty-four seven ten" is the groups 84, 7 and 10, "84,710" is one. `digits` are what
 * would be written, with a leading zero where one was said.
 */
export interface Group {
  value: number;
  digits: string;
  /** "thousand" was said, so that smaller groups after it are added. */
  isThousands: boolean;
}

export interface GroupRun {
  groups: Group[];
  /** Index of the first word that is not part of it. */
  to: number;
}

const NUMERAL = /^[+\-−]?(\d{1,9}|\d{1,3}(,\d{3}){1,2}|\d{1,9}(,\d{3}){0,2}\.\d{1,6}|\.\d{1,6})$/;
/** A comma before one or two final digits is a decimal sign: "118,40". */
const DECIMAL_COMMA = /^\d{1,6},\d{1,2}$/;

/** The longest run of numbers that begins at a word; null when none does. A comma after a word ends it. */
export function readGroups(words: readonly Word[], from: number): GroupRun | null {
  const groups: Group[] = [];
  let at = from;
  while (at < words.length && groups.length < MOST_GROUPS) {
    const next = readGroup(words, at, groups.length > 0);
    if (!next) break;
    groups.push(next.group);
    at = next.to;
    if (words[at - 1]?.isEnd) break;
  }
  return groups.length > 0 ? { groups, to: at } : null;
}

/** More are no number that anybody says. */
const MOST_GROUPS = 9;

function readGroup(words: readonly Word[], at: number, isInside: boolean): { group: Group; to: number } | null {
  const word = words[at]?.word ?? '';
  const numeral = readNumeral(word);
  if (numeral !== null)
    return scaled(words, at + 1, numeral, DECIMAL_COMMA.test(word) ? String(numeral) : word.replace(/[,+]/g, ''));
  if (isInside && (word === 'oh' || word === 'o')) return { group: group(0), to: at + 1 };
  const cardinal = readCardinal(words, at);
  if (!cardinal) return null;
  return withPoint(words, cardinal.to, cardinal.value, cardinal.isThousands);
}

const group = (value: number, digits = String(value), isThousands = false): Group => ({ value, digits, isThousands });

/** A number in figures; null when it is none. */
export function readNumeral(word: string): number | null {
  if (DECIMAL_COMMA.test(word)) return Number(word.replace(',', '.'));
  return NUMERAL.test(word) ? Number(word.replaceAll(',', '').replace('−', '-')) : null;
}

/** "84 thousand", "1.5 million". */
function scaled(words: readonly Word[], at: number, value: number, digits: string): { group: Group; to: number } {
  const scale = words[at - 1]?.isEnd ? null : scaleValue(words[at]?.word ?? '');
  if (scale === null) return withPoint(words, at, value, false, digits);
  return { group: group(value * scale, undefined, scale >= 1_000), to: at + 1 };
}

/** "a hundred and eighteen", "eighty-four thousand two hundred and ten". */
function readCardinal(
  words: readonly Word[],
  from: number,
): { value: number; to: number; isThousands: boolean } | null {
  let below = readBelowThousand(words, from);
  if (!below) return null;
  let value = below.value;
  let to = below.to;
  if (words[to - 1]?.isEnd || (scaleValue(words[to]?.word ?? '') ?? 0) < 1_000)
    return { value, to, isThousands: false };
  value *= scaleValue(words[to]?.word ?? '') ?? 1;
  to += 1;
  if (words[to - 1]?.isEnd) return { value, to, isThousands: true };
  const isAnd = words[to]?.word === 'and';
  below = readBelowThousand(words, isAnd ? to + 1 : to);
  // "eighty-four thousand seven ten": what follows is said digit by digit, and is put together later.
  if (!below || (!isAnd && below.value < 100)) return { value, to, isThousands: true };
  return { value: value + below.value, to: below.to, isThousands: false };
}

function readBelowThousand(words: readonly Word[], from: number): { value: number; to: number } | null {
  const first = words[from]?.word ?? '';
  if (first === 'hundred') return afterHundred(words, from + 1, 1);
  if (first === 'a' || first === 'an') return afterArticle(words, from + 1);
  const lead = readBelowHundred(words, from);
  if (!lead || words[lead.to - 1]?.isEnd || words[lead.to]?.word !== 'hundred') return lead;
  return afterHundred(words, lead.to + 1, lead.value);
}

/** "a hundred", "a thousand", "a couple of". */
function afterArticle(words: readonly Word[], at: number): { value: number; to: number } | null {
  const next = words[at]?.word ?? '';
  if (next === 'couple') return { value: 2, to: words[at + 1]?.word === 'of' ? at + 2 : at + 1 };
  if (next === 'hundred') return afterHundred(words, at + 1, 1);
  return scaleValue(next) === null ? null : { value: 1, to: at };
}

function afterHundred(words: readonly Word[], at: number, hundreds: number): { value: number; to: number } {
  const value = hundreds * 100;
  if (words[at - 1]?.isEnd) return { value, to: at };
  const rest = readBelowHundred(words, words[at]?.word === 'and' ? at + 1 : at);
  return rest ? { value: value + rest.value, to: rest.to } : { value, to: at };
}

function readBelowHundred(words: readonly Word[], at: number): { value: number; to: number } | null {
  const value = smallValue(words[at]?.word ?? '');
  if (value === null) return null;
  const one = smallValue(words[at + 1]?.word ?? '');
  const isPair = value >= 20 && one !== null && one >= 1 && one <= 9 && !words[at]?.isEnd;
  return isPair ? { value: value + one, to: at + 2 } : { value, to: at + 1 };
}

/** "one point nine one": what is said after the point are digits. */
function withPoint(
  words: readonly Word[],
  at: number,
  value: number,
  isThousands: boolean,
  digits = String(value),
): { group: Group; to: number } {
  if (words[at]?.word !== 'point' || words[at - 1]?.isEnd) return { group: group(value, digits, isThousands), to: at };
  let decimals = '';
  let to = at + 1;
  for (let digit = digitsOf(words[to]); digit !== null && decimals.length < 4; digit = digitsOf(words[to])) {
    decimals += digit;
    to += 1;
    if (words[to - 1]?.isEnd) break;
  }
  if (decimals === '') return { group: group(value, digits, isThousands), to: at };
  return { group: group(Number(`${value}.${decimals}`), `${digits}.${decimals}`), to };
}

function digitsOf(word: Word | undefined): string | null {
  if (!word) return null;
  if (word.word === 'oh' || word.word === 'o') return '0';
  const value = smallValue(word.word);
  return value === null ? (/^\d{1,3}$/.test(word.word) ? word.word : null) : String(value);
}
