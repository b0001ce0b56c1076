import { readGroups } from './read-groups.ts';
import { readMeasure } from './read-measure.ts';
import { shorten } from './shorten.ts';
import { takeSpan } from './take-span.ts';
import { toSaid, type Word } from './words.ts';

/** Said of any of them, and of none by name. */
const NAMELESS =
  /^((the|a|our|local) )+|^(servo|bowser|pump|pumps|petrol station|gas station|station|service station|roadhouse)$/i;
const ENDS = new Set(
  'for on full solo towing not with we and cost costing it odo odometer total came in to per a of was $'.split(' '),
);
const LONGEST = 5;

/** Where a fill was bought: what follows "at" or "from" and is no number. The words come back without it. */
export function takeStation(words: readonly Word[]): { name: string | null; words: Word[] } {
  for (let at = 0; at < words.length; at++) {
    if (words[at]?.word !== 'at' && words[at]?.word !== 'from') continue;
    const to = endOf(words, at + 1);
    if (to === at + 1) continue;
    const name = nameOf(words.slice(at + 1, to));
    return { name, words: takeSpan(words, { from: at, to }) };
  }
  return knownStation(words) ?? { name: null, words: [...words] };
}

const BRANDS = /^(bp|shell|caltex|ampol|mobil|united|liberty|otr|puma|costco|7-eleven|metro)$/;

/** "Nullarbor Roadhouse", "BP" without "at". */
function knownStation(words: readonly Word[]): { name: string; words: Word[] } | null {
  const at = words.findIndex(({ word }) => word === 'roadhouse' || BRANDS.test(word));
  if (at < 0) return null;
  let from = at;
  while (from > 0 && words[at]?.word === 'roadhouse' && at - from < 2 && isName(words, from - 1)) from--;
  const name = toSaid(words.slice(from, at + 1));
  return from === at && words[at]?.word === 'roadhouse' ? null : { name, words: takeSpan(words, { from, to: at + 1 }) };
}

const isName = (words: readonly Word[], at: number) =>
  words[at]?.isEnd === false &&
  /^[a-z]{4,}$/.test(words[at]?.word ?? '') &&
  readMeasure(words, at) === null &&
  !ENDS.has(words[at]?.word ?? '');

function endOf(words: readonly Word[], from: number): number {
  let to = from;
  while (to < words.length && to - from < LONGEST) {
    const word = words[to]?.word ?? '';
    const isPlace = word === 'in' && to > from && /^[A-Z]/.test(words[to + 1]?.said ?? '');
    const isStop = (ENDS.has(word) && !isPlace) || readGroups(words, to) !== null || word === 'a';
    if (isStop) break;
    to += 1;
    if (words[to - 1]?.isEnd) break;
  }
  return to;
}

function nameOf(words: readonly Word[]): string | null {
  const said = toSaid(words).replace(NAMELESS, '');
  return NAMELESS.test(said) || said === '' ? null : shorten(said, 120);
}
