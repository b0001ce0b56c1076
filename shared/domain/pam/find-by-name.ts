import { toNameKey } from '../name-key.ts';

const FILLERS = new Set(['the', 'my', 'our', 'a', 'an', 'that', 'this']);

/**
 * The rows that are meant by what was said: those that fit best, so one when it is clear, several when it is not, none when nothing
 * fits. `namesOf` tells every name a row goes by. A name as a whole goes before its words, words before their beginnings, and what
 * was misheard by a letter comes last.
 */
export function findByName<Row>(rows: readonly Row[], said: string, namesOf: (row: Row) => readonly string[]): Row[] {
  const whole = (text: string) => text.trim().toLowerCase();
  const literal = rows.filter((row) => namesOf(row).some((name) => whole(name) === whole(said)));
  if (literal.length > 0) return literal;
  const asked = wordsOf(said);
  if (asked.length === 0) return [];
  const named = rows.map((row) => ({
    row,
    names: namesOf(row)
      .map(wordsOf)
      .filter(({ length }) => length > 0),
  }));
  for (const fits of LEVELS) {
    const found = named.filter(({ names }) => names.some((name) => fits(asked, name)));
    if (found.length > 0) return found.map(({ row }) => row);
  }
  return [];
}

type Fit = (asked: string[], name: string[]) => boolean;

const LEVELS: Fit[] = [
  (asked, name) => asked.join(' ') === name.join(' '),
  (asked, name) => asked.every((word) => name.includes(word)),
  (asked, name) => asked.every((word) => word.length > 2 && name.some((one) => one.startsWith(word))),
  (asked, name) => name.every((word) => asked.includes(word)),
  (asked, name) => asked.every((word) => name.some((one) => isNearly(word, one))),
];

/** What is compared of a name: its words, without articles unless there is nothing else. */
function wordsOf(name: string): string[] {
  const words = toNameKey(name).split(' ').filter(Boolean);
  const telling = words.filter((word) => !FILLERS.has(word));
  return telling.length > 0 ? telling : words;
}

/** Short words must be right; longer ones may be off by one letter, long ones by two. */
function isNearly(said: string, meant: string): boolean {
  if (said === meant) return true;
  const allowed = Math.min(said.length, meant.length) >= 8 ? 2 : Math.min(said.length, meant.length) >= 4 ? 1 : 0;
  return Math.abs(said.length - meant.length) <= allowed && distance(said, meant) <= allowed;
}

/** Edits (a letter put in, left out, changed, or two swapped) from one word to the other: optimal string alignment. */
function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= other.length; j += 1) {
      const changed = at(i - 1, j - 1) + Number(one[i - 1] !== other[j - 1]);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swapped = isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(changed, at(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, swapped));
    }
  }
  return at(one.length, other.length);
}
