import { afterHead } from './after-head.ts';
import type { CommandReader } from './command-line.ts';
import { findName } from './find-name.ts';
import { isNamed, placeName } from './place-words.ts';
import { takeName } from './take-name.ts';
import { toText, type Word } from './words.ts';

const MOVE = /^(move|shift|put(?!.* in after\b)|bring|push|shuffle|swing|switch)\b/;
const REMOVE =
  /^(remove|delete|drop|skip|scrap|ditch|cut|cut out|bin|cancel|take out|lose|flag|get rid of|cross out|knock off|chuck out|leave out|miss|skipping|dropping|ditching|removing)( the)?\b/;
const FROM_PLAN = /( off| out of| from)( the| our| my| this)?( trip| plan| itinerary| route| list)?$/;
const OTHERS =
  /\b(all|every|everything|expense|expenses|timer|timers|reminder|alarm|account|data|log|logs|fuel|history|table|booking|subscription|van|caravan|conversation|chat|memory|it|that|this)\b/;

/** "move Penong before Ceduna". */
export const readMoveStop: CommandReader = (line) => {
  const rest = line.mayWrite ? afterHead(line.words, MOVE) : null;
  if (!rest) return null;
  const trip = takeName(rest, line.hints.tripNames, 'trip');
  const at = trip.words.findIndex(({ word }) => word === 'before' || word === 'after');
  const stop = at > 0 ? placeName(trip.words.slice(0, at)) : null;
  const other = placeName(trip.words.slice(at + 1));
  if (stop === null || other === null || OTHERS.test(toText(trip.words))) return null;
  if (!isStop(trip.words.slice(0, at), line.hints.stopNames) || !isStop(trip.words.slice(at + 1), line.hints.stopNames))
    return null;
  const way = trip.words[at]?.word === 'before' ? { before: other } : { after: other };
  const args = { stop, ...way, ...(trip.name !== null && { trip: trip.name }) };
  return { kind: 'call', call: { tool: 'move_stop', args } };
};

/** "skip Border Village", "take Head of Bight off the trip", "give Penong a miss". */
export const readRemoveStop: CommandReader = (line) => {
  if (!line.mayWrite) return null;
  const trip = takeName(line.words, line.hints.tripNames, 'trip');
  const rest = removed(trip.words);
  if (!rest || OTHERS.test(toText(rest.words))) return null;
  const stop = placeName(rest.words);
  const isKnown = findName(rest.words, line.hints.stopNames) !== null;
  const isSaid =
    rest.isPlan || trip.name !== null || rest.words.some(({ word }) => word === 'stop' || word === 'stopover');
  if (stop === null || (!isKnown && !isSaid) || /\d/.test(stop)) return null;
  return {
    kind: 'call',
    call: { tool: 'remove_stop', args: { stop, ...(trip.name !== null && { trip: trip.name }) } },
  };
};

function removed(words: readonly Word[]): { words: Word[]; isPlan: boolean } | null {
  const text = toText(words);
  if (/^(give|giving) .+ a miss$/.test(text)) return { words: words.slice(1, -2), isPlan: false };
  if (/^(cross|knock|leave|take) .+ (off|out)$/.test(text)) return { words: words.slice(1, -1), isPlan: false };
  const match = FROM_PLAN.exec(text);
  const isPlan = match !== null && /trip|plan|itinerary|route|list/.test(match[0]);
  const kept =
    match && (isPlan || /^take\b/.test(text))
      ? words.slice(0, words.length - match[0].trim().split(' ').length)
      : [...words];
  const rest = afterHead(kept, REMOVE) ?? (match ? afterHead(kept, /^take\b/) : null);
  return rest ? { words: rest, isPlan } : null;
}

const isStop = (words: readonly Word[], names: readonly string[]) => findName(words, names) !== null || isNamed(words);
