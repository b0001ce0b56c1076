import { afterHead } from './after-head.ts';
import type { CommandReader } from './command-line.ts';
import { shorten } from './shorten.ts';
import { saidIn, toText, type Word } from './words.ts';

const REMEMBER =
  /^(remember|note|note down|make a note|take a note|keep in mind|bear in mind|for future reference|for the record|dont forget)( that| of| the fact that)?\b(?! to\b)/;
const FORGET = /^forget( that| about| the fact that| what (i|we) (said|told you) about)?\b/;
/** More than one fact, or none that is named. */
const UNNAMED =
  /^(it|that|this|them|me|us|you|about it|about that|never mind|anything)$|\b(everything|anything|every|all)\b/;

/** "remember that the van is 2.9 metres high", "forget about the free camps". */
export const readMemory: CommandReader = (line) => {
  if (line.isAsked) return null;
  const remembered = afterHead(line.words, REMEMBER);
  if (remembered && remembered.length >= 2) {
    return { kind: 'call', call: { tool: 'remember', args: { fact: factOf(line.raw, remembered) } } };
  }
  const forgotten = afterHead(line.words, FORGET);
  if (!forgotten || forgotten.length === 0 || UNNAMED.test(toText(forgotten))) return null;
  return { kind: 'call', call: { tool: 'forget', args: { fact: factOf(line.raw, forgotten) } } };
};

const factOf = (raw: string, words: readonly Word[]) => shorten(saidIn(raw, words), 500);
