import { addDays } from '../../days.ts';
import type { CommandHints } from './command-hints.ts';
import { readCount } from './read-count.ts';
import { readDay } from './read-day.ts';
import { readTime, type TimeSpan } from './read-time.ts';
import { takeSpan } from './take-span.ts';
import { toText, type Word } from './words.ts';

export interface Moment {
  minutes?: number;
  at?: string;
}

/** What a number without a unit is taken for; of who is to be woken, an hour of the morning. */
export type Looseness = 'minutes' | 'hour' | 'wake' | null;

/** When a reminder is due, and the words without it. */
export function takeMoment(
  words: readonly Word[],
  hints: CommandHints,
  isLoose: Looseness = null,
): { moment: Moment; words: Word[] } {
  const duration = readDuration(words, isLoose === 'minutes');
  if (duration) return { moment: { minutes: duration.minutes }, words: takeSpan(words, duration) };
  const day = readDay(words, 'future', hints);
  const part = day ? dayPart(words.slice(day.from, day.to)) : null;
  const undated = day ? takeSpan(words, day) : [...words];
  const loosePart = findPart(undated);
  const withoutPart = loosePart ? takeSpan(undated, loosePart) : undated;
  const time = readTime(withoutPart, isLoose === 'hour' || isLoose === 'wake');
  const rest = time ? takeSpan(withoutPart, time) : withoutPart;
  const said = loosePart?.part ?? part ?? (isLoose === 'wake' && time ? 'morning' : null);
  if (!time && !day && !said) return { moment: {}, words: rest };
  return { moment: { at: wallTime(time, day?.day ?? null, said, hints) }, words: rest };
}

/** "for an hour and a half", "in 20 minutes", "two and a half hours", "an hour and ten minutes". */
export function readDuration(
  words: readonly Word[],
  isLoose = false,
): { minutes: number; from: number; to: number } | null {
  for (let at = 0; at < words.length; at++) {
    const first = lengthAt(words, at);
    const isLed = /^(in|for|after|of)$/.test(words[at - 1]?.word ?? '');
    const loose = isLoose && !first && (isLed || words.length === 1) ? readCount(words, at) : null;
    const length = first ?? (loose && { minutes: loose.value, to: loose.to });
    if (!length) continue;
    const isAnd = words[length.to]?.word === 'and';
    const second = lengthAt(words, isAnd ? length.to + 1 : length.to);
    const minutes = length.minutes + (second?.minutes ?? 0);
    if (minutes < 0.1 || minutes > 527_040) return null;
    const to = /^(time|long)$/.test(words[second?.to ?? length.to]?.word ?? '')
      ? (second?.to ?? length.to) + 1
      : (second?.to ?? length.to);
    return { minutes: Math.round(minutes * 100) / 100, from: isLed ? at - 1 : at, to };
  }
  return null;
}

function lengthAt(words: readonly Word[], at: number): { minutes: number; to: number } | null {
  const count = readCount(words, at);
  if (!count) return null;
  const unit = words[count.to]?.word ?? '';
  const scale = /^(minutes?|mins?)$/.test(unit)
    ? 1
    : /^(hours?|hrs?)$/.test(unit)
      ? 60
      : /^(seconds?|secs?)$/.test(unit)
        ? 1 / 60
        : 0;
  if (scale === 0) return null;
  const half = toText(words.slice(count.to + 1, count.to + 4));
  const isHalf = half === 'and a half';
  return { minutes: (count.value + (isHalf ? 0.5 : 0)) * scale, to: isHalf ? count.to + 4 : count.to + 1 };
}

type Part = 'morning' | 'arvo' | 'evening';
const PARTS: [RegExp, Part][] = [
  [/^(in the|this|tomorrow)? ?morning$/, 'morning'],
  [/^(in the|this)? ?(arvo|afternoon)$/, 'arvo'],
  [/^(in the|this)? ?evening$|^(at )?night$|^tonight$/, 'evening'],
];
/** When nothing more is said than the part of the day. */
const PART_TIMES: Record<Part, string> = { morning: '08:00', arvo: '15:00', evening: '19:00' };

function dayPart(words: readonly Word[]): Part | null {
  return PARTS.find(([pattern]) => pattern.test(toText(words)))?.[1] ?? null;
}

function findPart(words: readonly Word[]): { part: Part; from: number; to: number } | null {
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + 3); to > from; to--) {
      const part = dayPart(words.slice(from, to));
      if (part) return { part, from, to };
    }
  }
  return null;
}

/** The wall time meant: the next such time when no day is said. Bare hours from 1 to 6 are those after noon. */
function wallTime(time: TimeSpan | null, day: string | null, part: Part | null, { today, now }: CommandHints): string {
  if (!time) {
    const date = day ?? today;
    const at = part ? PART_TIMES[part] : '09:00';
    return `${date === today && at <= now ? (day ? date : addDays(date, 1)) : date}T${at}`;
  }
  const half = time.half ?? (part === 'morning' ? 'am' : part === null ? null : 'pm');
  if (time.hour === null) return nextMinute(time.minute, day, today, now);
  const hours =
    half === null
      ? guessHours(time.hour, time.minute, day ?? today, today, now)
      : [(time.hour % 12) + (half === 'pm' ? 12 : 0)];
  const texts = hours.map((hour) => `${String(hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`);
  if (day !== null && day !== today) return `${day}T${texts[0]}`;
  const ahead = texts.find((text) => text > now);
  return ahead ? `${today}T${ahead}` : `${day ?? addDays(today, 1)}T${texts[0]}`;
}

/** Today either half of the day that is still ahead and not in the night; on another day the likelier one. */
function guessHours(hour: number, minute: number, day: string, today: string, now: string): number[] {
  const usual = hour === 12 ? 12 : hour <= 6 ? hour + 12 : hour;
  if (day !== today) return [usual];
  const other = usual >= 12 ? usual - 12 : usual + 12;
  const isAhead = `${String(usual).padStart(2, '0')}:${String(minute).padStart(2, '0')}` > now;
  return isAhead || other < 5 ? [usual] : [usual, other].filter((one) => one < 24);
}

function nextMinute(minute: number, day: string | null, today: string, now: string): string {
  const [hour = 0, passed = 0] = now.split(':').map(Number);
  const next = minute > passed ? hour : hour + 1;
  const date = day ?? (next > 23 ? addDays(today, 1) : today);
  return `${date}T${String(next % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
