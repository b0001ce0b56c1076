import type { PamToolArguments } from '../../../contracts/pam-tools.ts';
import { takeSpan } from './take-span.ts';
import { toText, type Word } from './words.ts';

type Flags = Pick<PamToolArguments<'log_fuel'>, 'isFull' | 'isTowing' | 'isMissed'>;

/** What is said besides numbers, the longest first. "Topped up" tells nothing: people say it of both. */
const SAYINGS: [string, Flags][] = [
  ['and i missed a fill before this one', { isMissed: true }],
  ['i missed a fill before this one', { isMissed: true }],
  ['missed a fill before this one', { isMissed: true }],
  ['and forgot to log the last one', { isMissed: true }],
  ['forgot to log the last one', { isMissed: true }],
  ['missed the last one', { isMissed: true }],
  ['missed a fill', { isMissed: true }],
  ['with the van on', { isTowing: true }],
  ['without the van', { isTowing: false }],
  ['we were not towing', { isTowing: false }],
  ['we were towing', { isTowing: true }],
  ['not towing', { isTowing: false }],
  ['while towing', { isTowing: true }],
  ['towing', { isTowing: true }],
  ['driving solo', { isTowing: false }],
  ['solo', { isTowing: false }],
  ['not quite full', { isFull: false }],
  ['not to the top', { isFull: false }],
  ['not full', { isFull: false }],
  ['half a tank', { isFull: false }],
  ['half tank', { isFull: false }],
  ['part fill', { isFull: false }],
  ['partial fill', { isFull: false }],
  ['partial', { isFull: false }],
  ['just a splash', { isFull: false }],
  ['a splash', { isFull: false }],
  ['to the brim', { isFull: true }],
  ['to the top', { isFull: true }],
  ['full tank', { isFull: true }],
  ['chockers', { isFull: true }],
  ['chockas', { isFull: true }],
  ['brimmed', { isFull: true }],
  ['full', { isFull: true }],
];
/** Verbs that say it and stay, since they also say that it is a fill. */
const FILLED = /\b(filled|fill up|fuelled up|filled up|refuelled)\b/;

/** Full, towing, missed: what was said of a fill, and the words without it. What is said first of two counts. */
export function takeFuelFlags(words: readonly Word[]): { args: Flags; words: Word[] } {
  let rest = [...words];
  let args: Flags = {};
  for (const [saying, flags] of SAYINGS) {
    const at = indexOfText(rest, saying);
    if (at < 0) continue;
    rest = takeSpan(rest, { from: at, to: at + saying.split(' ').length });
    args = { ...flags, ...args };
  }
  if (args.isFull === undefined && FILLED.test(toText(words))) args.isFull = true;
  return { args, words: rest };
}

function indexOfText(words: readonly Word[], saying: string): number {
  const parts = saying.split(' ');
  return words.findIndex((_, at) => parts.every((part, index) => words[at + index]?.word === part));
}
