import type { CommandHints } from './command-hints.ts';
import { type CommandReader, toCommandLine } from './command-line.ts';
import type { CommandReading } from './command-reading.ts';
import { readAnswer, readSaidAnswer } from './read-answer.ts';
import { readConversion } from './read-conversion.ts';
import { readExpense } from './read-expense.ts';
import { readFuel } from './read-fuel.ts';
import { readHitch } from './read-hitch.ts';
import { readMemory } from './read-memory.ts';
import { readQuestion } from './read-question.ts';
import { readService } from './read-service.ts';
import { readServicePlan } from './read-service-plan.ts';
import { readAddStop } from './read-stop.ts';
import { readMoveStop, readRemoveStop } from './read-stop-change.ts';
import { readTimer } from './read-timer.ts';
import { readTrip } from './read-trip.ts';

/** In characters and words. Nobody says a command longer than this; what is longer is for a model, or an attack. */
const LONGEST = 700;
const MOST_WORDS = 120;

const UNDO =
  /^(undo|undo (that|it|this|(the|that) last( one| thing| entry)?|last( one)?|what you just did)|scratch that|strike that|take (that|it) back|reverse (that|it)|put (that|it) back( how it was)?|revert( that| it)?)$/;
const HELP =
  /^(help|help me|what can you do|what can you do for (me|us)|what (can|could) (i|we) (say|ask|ask you)|what (can|could) you help( me| us)? with|how (do|can) (i|we) use (you|this)|commands|what commands (are there|do you (know|have))|what do you do|what are you able to do|what (sort|kind)s? of (things|stuff) can you do|what else can you do|show( me)? (help|commands|examples))$/;

/** In this order: what is looked up, then what is certain by its first words, then what is told by its content. */
const READERS: CommandReader[] = [
  readConversion,
  readQuestion,
  readServicePlan,
  readTimer,
  readMemory,
  readTrip,
  readHitch,
  readMoveStop,
  readRemoveStop,
  readFuel,
  readService,
  readAddStop,
  readExpense,
];

/**
 * Makes a command of what somebody typed or said, without a model: which tool, with which arguments. Null when it is no
 * command. Never throws; what it returns fits the tools' schemas. Writes come of what is told, never of what is asked, thought of,
 * quoted or denied.
 */
export function readCommand(text: string, hints: CommandHints): CommandReading | null {
  if (text.length > LONGEST) return null;
  const line = toCommandLine(text.replace(/[\p{Cc}\p{Cs}]/gu, ' '), hints);
  if (line.words.length === 0 || line.words.length > MOST_WORDS) return null;
  if (UNDO.test(line.text)) return { kind: 'undo' };
  if (HELP.test(line.text)) return { kind: 'help' };
  const answer = hints.pending ? readAnswer(line, hints.pending) : null;
  if (answer) return answer;
  for (const read of READERS) {
    const reading = read(line);
    if (reading) return reading;
  }
  return hints.pending && !line.isAsked ? readSaidAnswer(line, hints.pending) : null;
}
