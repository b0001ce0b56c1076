import { addDays, sameDayOf } from '../../days.ts';
import { weekdayOf } from './calendar-days.ts';
import type { CommandHints } from './command-hints.ts';
import { readCount } from './read-count.ts';
import { type Direction, type FoundDay, readDate } from './read-date.ts';
import { toText, type Word } from './words.ts';

type DayHints = Pick<CommandHints, 'today' | 'currency'>;

export interface DaySpan {
  day: string;
  from: number;
  to: number;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SIMPLE = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['tonight', 0],
  ['this morning', 0],
  ['this arvo', 0],
  ['this afternoon', 0],
  ['this evening', 0],
  ['last night', -1],
  ['the day after tomorrow', 2],
  ['day after tomorrow', 2],
  ['the day before yesterday', -2],
  ['day before yesterday', -2],
]);

const FIRST = new Set([...SIMPLE.keys()].map((said) => said.split(' ')[0]));

/** The first day that is said, with the words that say it and a preposition before them; null when none is. */
export function readDay(words: readonly Word[], direction: Direction, hints: DayHints): DaySpan | null {
  for (let at = 0; at < words.length; at++) {
    const found = dayAt(words, at, direction, hints);
    if (!found) continue;
    const isLed = LEADS.has(words[at - 1]?.word ?? '') && !words[at - 1]?.isEnd;
    return { day: found.day, from: isLed ? at - 1 : at, to: found.to };
  }
  return null;
}

const LEADS = new Set(['on', 'from', 'starting', 'leaving', 'departing', 'for', 'by', 'since']);

function dayAt(words: readonly Word[], at: number, direction: Direction, hints: DayHints): FoundDay | null {
  return (
    simpleDay(words, at, hints.today) ??
    weekday(words, at, direction, hints.today) ??
    dayIn(words, at, hints.today) ??
    readDate(words, at, direction, hints)
  );
}

function simpleDay(words: readonly Word[], at: number, today: string): FoundDay | null {
  if (!FIRST.has(words[at]?.word ?? '')) return null;
  for (let length = 4; length > 0; length--) {
    const days = SIMPLE.get(toText(words.slice(at, at + length)));
    if (days !== undefined) return { day: addDays(today, days), to: Math.min(at + length, words.length) };
  }
  return null;
}

/** "Thursday", "next Thursday" (of the week after this one), "last Tuesday". */
function weekday(words: readonly Word[], at: number, direction: Direction, today: string): FoundDay | null {
  const lead = words[at]?.word ?? '';
  const isLed = lead === 'next' || lead === 'last' || lead === 'this';
  const said = words[isLed ? at + 1 : at]?.word ?? '';
  const index = weekdayIndex(said);
  if (index < 0) return null;
  const to = isLed ? at + 2 : at + 1;
  const ahead = (index - weekdayOf(today) + 7) % 7;
  if (lead === 'last') return { day: addDays(today, ahead - 7), to };
  if (lead === 'next') return { day: addDays(today, 7 - weekdayOf(today) + index), to };
  if (direction === 'future' || lead === 'this') return { day: addDays(today, ahead), to };
  return { day: addDays(today, ahead === 0 ? 0 : ahead - 7), to };
}

function weekdayIndex(said: string): number {
  const exact = WEEKDAYS.indexOf(said);
  if (exact >= 0) return exact;
  const short = /^(mon|tues?|weds?|thurs?|thu|fri)$/.test(said) ? said.slice(0, 3) : '';
  return short === '' ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(short));
}

/** "in a fortnight", "in three days", "two weeks ago", "a week ago". */
function dayIn(words: readonly Word[], at: number, today: string): FoundDay | null {
  const isIn = words[at]?.word === 'in';
  const count = readCount(words, isIn ? at + 1 : at);
  if (!count) return null;
  const unit = words[count.to]?.word ?? '';
  const isAgo = words[count.to + 1]?.word === 'ago';
  if (isIn === isAgo || !Number.isInteger(count.value) || count.value > 1_000) return null;
  const sign = isIn ? 1 : -1;
  const to = isIn ? count.to + 1 : count.to + 2;
  if (/^months?$/.test(unit)) return { day: sameDayOf(today, sign * count.value), to };
  if (/^years?$/.test(unit)) return { day: sameDayOf(today, sign * 12 * Math.min(count.value, 50)), to };
  const days = /^days?$/.test(unit) ? 1 : /^weeks?$/.test(unit) ? 7 : /^fortnights?$/.test(unit) ? 14 : 0;
  return days === 0 ? null : { day: addDays(today, sign * days * count.value), to };
}
