import type { PamToolCall } from '../../../contracts/pam-tools.ts';
import type { CommandHints, PendingQuestion } from './command-hints.ts';
import type { CommandLine } from './command-line.ts';
import { isFiller, isOnly, onlyName } from './only-name.ts';
import { readDay } from './read-day.ts';
import { readFigures } from './read-figures.ts';
import { takeMoment } from './read-moment.ts';
import { readReading } from './read-reading.ts';
import { toAmounts } from './to-amounts.ts';
import type { Word } from './words.ts';

export type Answered = Record<string, string | number | boolean>;

/** The argument that was asked for, when the words are that and nothing more. */
export function answerArgument(
  { words, text, hints }: CommandLine,
  { call, field }: Pick<PendingQuestion, 'call' | 'field'>,
): Answered | null {
  const names = namesOf(field, hints);
  const name = names && onlyName(words, names);
  if (names) return name === null ? null : { [field]: name };
  if (call.tool === 'set_timer') return timerAnswer(words, field, hints);
  if (DAYS.has(field)) return dayAnswer(words, field, hints);
  if (/^is[A-Z]/.test(field)) return YES.test(text) ? { [field]: true } : NO.test(text) ? { [field]: false } : null;
  return numberAnswer(words, call, field, hints);
}

function namesOf(field: string, hints: CommandHints): readonly string[] | null {
  if (field === 'vehicle') return [...hints.vehicleNames, ...hints.trailerNames];
  if (field === 'trailer') return hints.trailerNames;
  if (field === 'trip') return hints.tripNames;
  if (field === 'service') return hints.serviceNames;
  return field === 'stop' || field === 'before' || field === 'after' ? hints.stopNames : null;
}

const DAYS = new Set(['filledOn', 'occurredOn', 'startsOn', 'doneOn', 'hitchedOn', 'unhitchedOn']);
const YES = /^(yes|yeah|yep|yup|true|full|towing|it was|we were|correct)\b/;
const NO = /^(no|nope|nah|false|not|solo|it wasnt|we werent)\b/;

function timerAnswer(words: readonly Word[], field: string, hints: CommandHints): Answered | null {
  const { moment, words: rest } = takeMoment(words, hints, field === 'minutes' ? 'minutes' : 'hour');
  return (moment.at ?? moment.minutes) !== undefined && rest.every(isFiller) ? { ...moment } : null;
}

function dayAnswer(words: readonly Word[], field: string, hints: CommandHints): Answered | null {
  const span = readDay(words, field === 'startsOn' ? 'future' : 'past', hints);
  return span && isOnly(words, [span]) ? { [field]: span.day } : null;
}

const READINGS = new Set(['reading', 'odometerKm', 'everyKm']);

function numberAnswer(words: readonly Word[], call: PamToolCall, field: string, hints: CommandHints): Answered | null {
  const figures = readFigures(words);
  const [figure] = figures;
  if (!figure || figures.length > 1 || !isOnly(words, figures)) return null;
  if (READINGS.has(field)) {
    const km = readReading(figure, hints);
    return km === null || (field === 'everyKm' && (km < 1 || km > 1_000_000)) ? null : { [field]: km };
  }
  if (!field.endsWith('Cents')) return null;
  const category = call.tool === 'log_expense' ? (call.args.category ?? null) : null;
  const [least, most] = toAmounts(figure, category);
  const amount = figure.measure === 'money' ? (most ?? least) : least;
  return amount === undefined ? null : { [field]: amount };
}
