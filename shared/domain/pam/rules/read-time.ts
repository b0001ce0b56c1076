import { smallValue } from './number-words.ts';
import type { Word } from './words.ts';

export interface TimeSpan {
  /** Minutes after midnight; of a bare "twenty past" null hours. */
  hour: number | null;
  minute: number;
  /** What was said of the half of the day; null when nothing was. */
  half: 'am' | 'pm' | null;
  from: number;
  to: number;
}

type Clock = Omit<TimeSpan, 'from'>;

/** The first time of day that is said, with "at" before it; null when none is. `isLoose` takes a bare number for an hour. */
export function readTime(words: readonly Word[], isLoose = false): TimeSpan | null {
  for (let at = 0; at < words.length; at++) {
    const isLed = LEADS.has(words[at - 1]?.word ?? '');
    const clock = named(words, at) ?? past(words, at) ?? digital(words, at, isLed || isLoose);
    if (clock) return { ...withHalf(words, clock), from: isLed ? at - 1 : at };
  }
  return null;
}

const LEADS = new Set(['at', 'by', 'for', 'around', 'about']);

function named(words: readonly Word[], at: number): Clock | null {
  const word = words[at]?.word;
  if (word === 'noon' || word === 'midday') return { hour: 12, minute: 0, half: 'pm', to: at + 1 };
  return word === 'midnight' ? { hour: 12, minute: 0, half: 'am', to: at + 1 } : null;
}

/** "half past three", "twenty past", "quarter to four". */
function past(words: readonly Word[], at: number): Clock | null {
  const start = words[at]?.word === 'a' && words[at + 1]?.word === 'quarter' ? at + 1 : at;
  const minutes = minutesOf(words[start]?.word);
  const isMinutes = /^minutes?$/.test(words[start + 1]?.word ?? '');
  const way = words[isMinutes ? start + 2 : start + 1]?.word;
  if (minutes === null || (way !== 'past' && way !== 'to' && way !== 'half')) return null;
  const after = isMinutes ? start + 3 : start + 2;
  const hour = hourOf(words[after]?.word);
  // "quarter to" without an hour would be any pair of "ten to".
  if (way === 'half' || (hour === null && way === 'to')) return null;
  const to = hour === null ? after : after + 1;
  if (way === 'past') return { hour, minute: minutes, half: null, to };
  return { hour: hour === null ? null : (hour + 11) % 12 || 12, minute: 60 - minutes, half: null, to };
}

function minutesOf(word: string | undefined): number | null {
  if (word === 'half') return 30;
  if (word === 'quarter') return 15;
  const value = numberOf(word);
  return value !== null && value >= 1 && value < 60 ? value : null;
}

const numberOf = (word: string | undefined): number | null =>
  word === undefined ? null : /^\d{1,2}$/.test(word) ? Number(word) : smallValue(word);

function hourOf(word: string | undefined): number | null {
  const value = numberOf(word);
  return value !== null && value >= 1 && value <= 12 ? value : null;
}

/** "15:30", "3.30 pm", "3pm", "three thirty", and "three" after "at". */
function digital(words: readonly Word[], at: number, isLed: boolean): Clock | null {
  const word = words[at]?.word ?? '';
  const match = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(word);
  const isMarked = HALVES.has(words[at + 1]?.word ?? '');
  if (match && (word.includes(':') || isLed || isMarked)) {
    const hour = Number(match[1]);
    return {
      hour: hour % 12 || 12,
      minute: Number(match[2]),
      half: hour > 12 ? 'pm' : hour === 0 ? 'am' : null,
      to: at + 1,
    };
  }
  const hour = hourOf(word);
  if (hour === null) return null;
  const minute = spokenMinute(words, at + 1);
  if (minute && (isLed || HALVES.has(words[minute.to]?.word ?? ''))) return { hour, half: null, ...minute };
  const isClock = /^(oclock|o'clock)$/.test(words[at + 1]?.word ?? '');
  if (!isLed && !isMarked && !isClock) return null;
  return { hour, minute: 0, half: null, to: isClock ? at + 2 : at + 1 };
}

function spokenMinute(words: readonly Word[], at: number): { minute: number; to: number } | null {
  if (words[at - 1]?.isEnd) return null;
  const isOh = words[at]?.word === 'oh';
  const tens = numberOf(words[isOh ? at + 1 : at]?.word);
  if (tens === null || (isOh ? tens > 9 : tens < 10 || tens > 59)) return null;
  const one = tens >= 20 && tens % 10 === 0 ? numberOf(words[at + 1]?.word) : null;
  if (one !== null && one >= 1 && one <= 9) return { minute: tens + one, to: at + 2 };
  return { minute: tens, to: isOh ? at + 2 : at + 1 };
}

const HALVES = new Map<string, 'am' | 'pm'>([
  ['am', 'am'],
  ['a.m', 'am'],
  ['pm', 'pm'],
  ['p.m', 'pm'],
]);

function withHalf(words: readonly Word[], clock: Clock): Clock {
  const half = HALVES.get(words[clock.to]?.word ?? '');
  return half ? { ...clock, half, to: clock.to + 1 } : clock;
}
