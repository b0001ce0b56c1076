import { addMonths } from '../../days.ts';
import { toDay } from './calendar-days.ts';
import type { CommandHints } from './command-hints.ts';
import type { Word } from './words.ts';

/** Whether a day that is said without more lies ahead (a reminder) or behind (a fill). */
export type Direction = 'past' | 'future';

export type FoundDay = { day: string; to: number };

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** The date that begins at a word, in figures or in words: "5/5", "the 5th", "May 5". Null when none does. */
export const readDate = (
  words: readonly Word[],
  at: number,
  direction: Direction,
  hints: Pick<CommandHints, 'today' | 'currency'>,
): FoundDay | null => dateInFigures(words, at, direction, hints) ?? dateInWords(words, at, direction, hints.today);

/** "5/5", "05/05/2026", "2026-05-05"; month first where the currency is the US dollar. */
function dateInFigures(
  words: readonly Word[],
  at: number,
  direction: Direction,
  hints: Pick<CommandHints, 'today' | 'currency'>,
): FoundDay | null {
  const said = words[at]?.word ?? '';
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said);
  if (iso) return found(toDay(Number(iso[1]), Number(iso[2]), Number(iso[3])), at + 1);
  const match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})$|^(\d{1,2})\/(\d{1,2})$/.exec(said);
  if (!match) return null;
  const first = Number(match[1] ?? match[4]);
  const second = Number(match[2] ?? match[5]);
  const [date, month] = hints.currency === 'USD' ? [second, first] : [first, second];
  const year = match[3] ? Number(match[3]) + (match[3].length === 2 ? 2_000 : 0) : null;
  return found(inYear(hints.today, year, month, date, direction), at + 1);
}

/** "the 5th", "5th of May", "May 5", "the 5th of May 2027". */
function dateInWords(words: readonly Word[], at: number, direction: Direction, today: string): FoundDay | null {
  const isArticle = words[at]?.word === 'the';
  const first = isArticle ? at + 1 : at;
  const monthFirst = monthIndex(words[first]?.word);
  if (monthFirst > 0) {
    const date = dateOf(words[first + 1]?.word);
    return date ? withYear(words, first + 2, today, monthFirst, date.value, direction) : null;
  }
  const date = dateOf(words[first]?.word);
  if (!date) return null;
  const isOf = words[first + 1]?.word === 'of';
  const month = monthIndex(words[isOf ? first + 2 : first + 1]?.word);
  if (month > 0) return withYear(words, isOf ? first + 3 : first + 2, today, month, date.value, direction);
  return date.isOrdinal && (isArticle || words[at - 1]?.word === 'on')
    ? found(nearest(today, date.value, direction), first + 1)
    : null;
}

function withYear(
  words: readonly Word[],
  at: number,
  today: string,
  month: number,
  date: number,
  direction: Direction,
) {
  const year = /^20\d\d$/.test(words[at]?.word ?? '') ? Number(words[at]?.word) : null;
  return found(inYear(today, year, month, date, direction), year === null ? at : at + 1);
}

const found = (day: string | null, to: number): FoundDay | null => (day === null ? null : { day, to });

/** 1 for January; 0 when it is no month. */
export function monthIndex(word: string | undefined): number {
  if (!word) return 0;
  const exact = MONTHS.indexOf(word);
  if (exact >= 0) return exact + 1;
  return /^(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(word)
    ? MONTHS.findIndex((name) => name.startsWith(word.slice(0, 3))) + 1
    : 0;
}

function dateOf(word: string | undefined): { value: number; isOrdinal: boolean } | null {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word ?? '');
  if (match)
    return Number(match[1]) >= 1 && Number(match[1]) <= 31
      ? { value: Number(match[1]), isOrdinal: match[2] !== undefined }
      : null;
  const index = ORDINALS.indexOf(word ?? '');
  return index < 0 ? null : { value: index + 1, isOrdinal: true };
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** A date of this month, or of the one before or after, as what is told lies behind or ahead. */
function nearest(today: string, date: number, direction: Direction): string | null {
  const step = direction === 'future' ? 1 : -1;
  for (let months = 0; months <= 2; months++) {
    const [year, month] = addMonths(today.slice(0, 7), months * step)
      .split('-')
      .map(Number);
    const day = toDay(year ?? 0, month ?? 0, date);
    if (day !== null && (direction === 'future' ? day >= today : day <= today)) return day;
  }
  return null;
}

function inYear(today: string, year: number | null, month: number, date: number, direction: Direction): string | null {
  const thisYear = Number(today.slice(0, 4));
  if (year !== null) return toDay(year, month, date);
  const day = toDay(thisYear, month, date);
  if (direction === 'future') return day === null || day < today ? toDay(thisYear + 1, month, date) : day;
  return day === null || day > today ? toDay(thisYear - 1, month, date) : day;
}
