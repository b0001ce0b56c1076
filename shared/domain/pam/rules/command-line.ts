import type { CommandHints } from './command-hints.ts';
import type { CommandReading } from './command-reading.ts';
import { isAsked, mayWrite } from './may-write.ts';
import { stripPoliteness } from './strip-politeness.ts';
import { toText, toWords, type Word } from './words.ts';

/** A command as its readers get it: without politeness, with whether it may write and whether something is asked. */
export interface CommandLine {
  /** The text as it was said. */
  raw: string;
  words: Word[];
  /** The words as they are compared, one space between them. */
  text: string;
  mayWrite: boolean;
  isAsked: boolean;
  hints: CommandHints;
}

/** Makes something of a command that it knows; null of any other. */
export type CommandReader = (line: CommandLine) => CommandReading | null;

export function toCommandLine(raw: string, hints: CommandHints): CommandLine {
  const { words, isRequest } = stripPoliteness(toWords(raw));
  const text = toText(words);
  return { raw, words, text, mayWrite: mayWrite(text, raw, isRequest), isAsked: isAsked(text, raw, isRequest), hints };
}
