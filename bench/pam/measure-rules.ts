import { isDeepStrictEqual } from 'node:util';
import { isPamWriteTool, type PamToolName } from '../../shared/contracts/pam-tools.ts';
import type { Phrase } from '../../shared/domain/pam/rules/phrases/phrase.ts';
import { PHRASE_HINTS } from '../../shared/domain/pam/rules/phrases/phrase-hints.ts';
import { PHRASES } from '../../shared/domain/pam/rules/phrases.ts';
import { readCommand } from '../../shared/domain/pam/rules/read-command.ts';
import { median } from '../statistics.ts';
import { readByPlainRegex } from './plain-regex-baseline.ts';

type Reading = { tool: PamToolName; args: object } | { kind: string } | null;
type Reader = (phrase: Phrase) => Reading;

export interface ParserMeasurement {
  name: string;
  /** Of CPU time, so that what else runs on the machine does not count. */
  commandsPerSecond: number;
  /** Shares of the phrases that are read to the letter: tool and every argument. */
  accuracy: { all: number; heldOut: number };
  /** Of the held-out phrases when they were run for the first time; null where there was no learning from them. */
  heldOutAtFirst: number | null;
  /** Talk, questions and traps taken for something to write, of so many. */
  falseWrites: { count: number; of: number };
}

const ROUNDS = 15;
const WARM_UP = 5;
/** How often a round reads every phrase, so that it is long against the clock. */
const TIMES = 10;

/** Speed and accuracy of the rules and of plain patterns, on the phrase set beside the rules. */
export function measureRules(): ParserMeasurement[] {
  const heldOut = PHRASES.filter(({ isHeldOut }) => isHeldOut);
  const first = 1 - heldOut.filter(({ wasMissed }) => wasMissed).length / heldOut.length;
  return [measure('rules', readByRules, first), measure('plain patterns', ({ say }) => readByPlainRegex(say), null)];
}

function readByRules({ say, hints }: Phrase): Reading {
  const reading = readCommand(say, { ...PHRASE_HINTS, ...hints });
  if (reading === null) return null;
  return reading.kind === 'call' ? reading.call : { kind: reading.kind };
}

function measure(name: string, read: Reader, heldOutAtFirst: number | null): ParserMeasurement {
  const talk = PHRASES.filter(({ want }) => want === null);
  return {
    name,
    commandsPerSecond: speedOf(read),
    accuracy: {
      all: accuracyOn(PHRASES, read),
      heldOut: accuracyOn(
        PHRASES.filter(({ isHeldOut }) => isHeldOut),
        read,
      ),
    },
    heldOutAtFirst,
    falseWrites: { count: talk.filter((phrase) => isWrite(read(phrase))).length, of: talk.length },
  };
}

const accuracyOn = (phrases: readonly Phrase[], read: Reader) =>
  phrases.filter((phrase) => isDeepStrictEqual(read(phrase), phrase.want)).length / phrases.length;

const isWrite = (reading: Reading) => reading !== null && 'tool' in reading && isPamWriteTool(reading.tool);

function speedOf(read: Reader): number {
  const speeds = Array.from({ length: WARM_UP + ROUNDS }, () => {
    const start = process.cpuUsage();
    for (let time = 0; time < TIMES; time++) for (const phrase of PHRASES) read(phrase);
    const { user, system } = process.cpuUsage(start);
    return (PHRASES.length * TIMES * 1e6) / (user + system);
  });
  return median(speeds.slice(WARM_UP));
}
