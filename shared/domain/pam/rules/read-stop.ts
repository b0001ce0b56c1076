import type { PamToolArguments } from '../../../contracts/pam-tools.ts';
import type { StopKind } from '../../../contracts/trips.ts';
import { afterHead } from './after-head.ts';
import type { CommandReader } from './command-line.ts';
import { findName } from './find-name.ts';
import { isNamed, placeName } from './place-words.ts';
import { readCount } from './read-count.ts';
import { readFigures } from './read-figures.ts';
import { takeName } from './take-name.ts';
import { takeSpan } from './take-span.ts';
import { toAmounts } from './to-amounts.ts';
import { toText, type Word } from './words.ts';

type AddArguments = PamToolArguments<'add_stop'>;

const ADD = /^(add|put in|include|insert|slot in|throw in|chuck in|pop in|squeeze in)( in)?\b/;
const STAY = /^(stop|stopping|stay|staying|overnight|overnighting|camp|camping|pull in|pull up)( over)?\b/;
const STOP_AT = /^(a )?(quick )?(?=(fuel|lunch|coffee|dinner|smoko|food|water|dump|camp) stop (at|in)\b)/;
const PUT_AFTER = /^(put|pop|chuck|slot|squeeze|throw)(?= .+ in after\b)/;
const KINDS: [RegExp, StopKind][] = [
  [/^(fuel|petrol|diesel|refuelling)$/, 'fuel'],
  [/^(lunch|dinner|breakfast|brekkie|coffee|food|smoko|tea)$/, 'food'],
  [/^(camp|camping|overnight)$/, 'camp'],
  [/^(water)$/, 'water'],
  [/^(dump|dump point)$/, 'dump'],
  [/^(sight|sightseeing|lookout)$/, 'sight'],
  [/^(ferry)$/, 'ferry'],
];
const PLAN = /\b(to|into|on) (the|our|my|this) (trip|plan|itinerary|route|list of stops)\b/;

/** "add Fowlers Bay after Penong for three nights", "let's stop at Kimba for lunch". */
export const readAddStop: CommandReader = (line) => {
  if (!line.mayWrite || / before /.test(line.text)) return null;
  const added =
    afterHead(line.words, ADD) ?? afterHead(line.words, PUT_AFTER) ?? (STOP_AT.test(line.text) ? line.words : null);
  const stayed = stayWords(line.words);
  const rest = added ?? stayed;
  if (!rest) return null;
  const trip = takeName(rest, line.hints.tripNames, 'trip');
  const { words: planned, isPlan } = withoutPlan(trip.words);
  const about = takeClauses(planned);
  const kind = takeKind(about.words);
  const as = kind.words.findIndex(({ word }, index) => word === 'as' && index > 0);
  const place = placeName(as < 0 ? kind.words : kind.words.slice(0, as));
  const isCertain =
    stayed !== null ||
    isPlan ||
    trip.name !== null ||
    kind.isStop ||
    about.isStay ||
    findName(kind.words, line.hints.stopNames) !== null;
  if (place === null || /\d/.test(place) || (!isCertain && !isNamed(kind.words))) return null;
  if (OTHERS.test(toText(kind.words))) return null;
  const told = kind.kind ?? about.args.kind ?? (as < 0 ? null : kindOf(kind.words.slice(as + 1)));
  const args: AddArguments = {
    place,
    ...about.args,
    ...(told && { kind: told }),
    ...(trip.name !== null && { trip: trip.name }),
  };
  return { kind: 'call', call: { tool: 'add_stop', args } };
};

/** "stay at Esperance", "stay three nights at Esperance". */
function stayWords(words: readonly Word[]): Word[] | null {
  const rest = afterHead(words, STAY);
  const nights = rest ? nightsIn(rest) : null;
  const first = (nights ? rest?.slice(nights.from === 0 ? nights.to : 0) : rest)?.[0]?.word ?? '';
  return rest && /^(at|in)$/.test(first) ? rest : null;
}

/** What else people add. */
const OTHERS = /\b(expense|fuel|service|timer|reminder|alarm|list|calendar|note|event|income|budget|milk|photo)\b/;

function withoutPlan(words: readonly Word[]): { words: Word[]; isPlan: boolean } {
  const match = PLAN.exec(toText(words));
  if (!match) return { words: [...words], isPlan: false };
  const from = toText(words)
    .slice(0, match.index)
    .split(' ')
    .filter((part) => part !== '').length;
  return { words: takeSpan(words, { from, to: from + match[0].split(' ').length }), isPlan: true };
}

/** "a fuel stop at", "a camp at", "a stop at". */
function takeKind(words: readonly Word[]): { kind: StopKind | null; words: Word[]; isStop: boolean } {
  const at = words.findIndex(({ word }) => word === 'at' || word === 'in');
  const isStop = words.some(({ word }) => word === 'stop' || word === 'stopover');
  if (at < 0) return { kind: null, words: [...words], isStop };
  const kind = kindOf(words.slice(0, at));
  return kind || words.slice(0, at).every(isPlain)
    ? { kind, words: words.slice(at + 1), isStop: true }
    : { kind: null, words: [...words], isStop };
}

const isPlain = ({ word }: Word) => /^(a|an|the|stop|stopover|night|quick|point)$/.test(word);

/** "a quick fuel stop". */
const kindOf = (words: readonly Word[]): StopKind | null =>
  KINDS.find(([pattern]) => pattern.test(toText(words.filter((word) => !isPlain(word)))))?.[1] ?? null;

/** Nights, the stop before, what it is for and what it costs. */
function takeClauses(words: readonly Word[]): { args: Omit<AddArguments, 'place'>; words: Word[]; isStay: boolean } {
  const args: Omit<AddArguments, 'place'> = {};
  let rest = [...words];
  const money = readFigures(rest).find(({ measure }) => measure === 'money');
  const [cost] = money ? toAmounts(money, null).toReversed() : [];
  if (money && cost !== undefined) {
    args.costCents = cost;
    rest = takeSpan(rest, money);
  }
  const nights = nightsIn(rest);
  if (nights) {
    args.nights = nights.nights;
    rest = takeSpan(rest, nights);
  }
  const purpose = rest.findIndex(
    ({ word }, index) => word === 'for' && KINDS.some(([pattern]) => pattern.test(rest[index + 1]?.word ?? '')),
  );
  const kind = KINDS.find(([pattern]) => pattern.test(rest[purpose + 1]?.word ?? ''))?.[1];
  if (purpose >= 0 && kind) {
    args.kind = kind;
    rest = takeSpan(rest, { from: purpose, to: purpose + 2 });
  }
  const after = rest.findIndex(({ word }) => word === 'after');
  const previous = after > 0 ? placeName(rest.slice(after + 1)) : null;
  if (previous !== null) {
    args.after = previous;
    rest = rest.slice(0, after);
  }
  return { args, words: rest, isStay: nights !== null || previous !== null };
}

/** "for two nights", "a night", "overnight". */
export function nightsIn(words: readonly Word[]): { nights: number; from: number; to: number } | null {
  for (let at = 0; at < words.length; at++) {
    const count = readCount(words, at);
    if (!count || !/^nights?$/.test(words[count.to]?.word ?? '')) continue;
    if (!Number.isInteger(count.value) || count.value < 0 || count.value > 365) return null;
    return { nights: count.value, from: words[at - 1]?.word === 'for' ? at - 1 : at, to: count.to + 1 };
  }
  return null;
}
