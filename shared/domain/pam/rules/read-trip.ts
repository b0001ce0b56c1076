import type { PamToolArguments } from '../../../contracts/pam-tools.ts';
import { afterHead } from './after-head.ts';
import type { CommandReader } from './command-line.ts';
import { placeName } from './place-words.ts';
import { readDay } from './read-day.ts';
import { nightsIn } from './read-stop.ts';
import { shorten } from './shorten.ts';
import { takeSpan } from './take-span.ts';
import { toSaid, type Word } from './words.ts';

type Place = NonNullable<PamToolArguments<'plan_trip'>['places']>[number];

const PLAN =
  /^(plan|start planning|begin planning|start|create|make|new|set up|begin|add|map out|organise)( me| us)?( a| an| the| our| my| another)?( new| big| little| quick| short| road)* ?(trip|roadtrip|journey|holiday|lap|adventure)\b/;
const NAMED = new Set(['called', 'named']);
const WAYS = new Set(['from', 'to', 'via', 'through', 'then']);
const LEAVES = new Set(['starting', 'leaving', 'departing', 'beginning', 'from', 'on']);
const MOST_PLACES = 40;

/** "plan a trip from Adelaide to Perth via Ceduna starting next Thursday". */
export const readTrip: CommandReader = (line) => {
  const rest = line.mayWrite ? afterHead(line.words, PLAN) : null;
  if (!rest) return null;
  const day = readDay(rest, 'future', line.hints);
  const undated = (day ? takeSpan(rest, day) : rest).filter(
    ({ word }, index, all) => !(index === all.length - 1 && LEAVES.has(word)),
  );
  const named = undated.findIndex(({ word }) => NAMED.has(word));
  const cut = undated.findIndex(({ word }, index) => index > named && word === 'from');
  const end = cut < 0 ? undated.length : cut;
  const name = named < 0 ? '' : shorten(toSaid(undated.slice(named + 1, end)), 120);
  const places = placesOf(named < 0 ? undated : [...undated.slice(0, named), ...undated.slice(end)]);
  if (places === null) return null;
  const args: PamToolArguments<'plan_trip'> = {
    ...(name !== '' && { name }),
    ...(day && { startsOn: day.day }),
    ...(places.length > 0 && { places }),
  };
  return { kind: 'call', call: { tool: 'plan_trip', args } };
};

/** Start first, what it goes by, its end last; null when the words are no places. */
function placesOf(words: readonly Word[]): Place[] | null {
  const by: Record<'from' | 'via' | 'to', Place[]> = { from: [], via: [], to: [] };
  let way: 'from' | 'via' | 'to' = 'from';
  for (const part of partsOf(words)) {
    if (part.way === 'to') way = 'to';
    else if (part.way === 'via' || part.way === 'through') way = 'via';
    else if (part.way === 'from') way = 'from';
    const place = placeOf(part.words);
    if (!place) return null;
    by[way].push(place);
  }
  const places = [...by.from, ...by.via, ...by.to];
  return places.length <= MOST_PLACES ? places : null;
}

function placeOf(words: readonly Word[]): Place | null {
  const nights = nightsIn(words);
  const place = placeName(nights ? takeSpan(words, nights) : words);
  return place === null ? null : { place, ...(nights && { nights: nights.nights }) };
}

/** Cut at "to", "via", "and", commas: what each part is, and its words. */
function partsOf(words: readonly Word[]): { way: string | null; words: Word[] }[] {
  const parts: { way: string | null; words: Word[] }[] = [];
  let part: { way: string | null; words: Word[] } = { way: null, words: [] };
  const close = (way: string | null) => {
    if (part.words.length > 0) parts.push(part);
    part = { way: part.words.length > 0 ? way : (way ?? part.way), words: [] };
  };
  for (const word of words) {
    if (WAYS.has(word.word)) close(word.word);
    else if (word.word === 'and') close(null);
    else {
      part.words.push(word);
      if (word.isEnd) close(null);
    }
  }
  close(null);
  return parts;
}
