import type { PamToolCall } from '../../contracts/pam-tools.ts';
import { type Choice, findChoices } from './choices.ts';
import { impossible, type PamImpossible, type PamQuestion } from './proposal.ts';

/** The row that is meant, or what is to be said instead of going on. */
export type Picked<Row> =
  | { choice: Choice<Row>; isGuess: boolean; stop?: undefined }
  | { stop: PamQuestion | PamImpossible };

interface Asked<Row> {
  call: PamToolCall;
  /** The argument that names it. */
  field: string;
  said: string | undefined;
  choices: readonly Choice<Row>[];
  namesOf: (row: Row) => readonly string[];
  /** Those that may be meant when nobody said: exactly one is taken, and marked as a guess. All of them when left out. */
  likely?: readonly Choice<Row>[] | undefined;
  words: {
    /** "Which vehicle?" */
    which: string;
    /** "no vehicle called": stands before what was said. */
    unknown: string;
    /** Said when there is nothing to choose from. */
    none: string;
  };
}

/** More than these are not read out. */
const MOST_OPTIONS = 8;

/** One of `choices`: the one that was said, or the only one there can be; else one question. */
export function pick<Row>(asked: Asked<Row>): Picked<Row> {
  const { said, choices, namesOf, words } = asked;
  if (choices.length === 0) return { stop: impossible(words.none) };
  if (said === undefined || said === '') {
    const likely = asked.likely ?? choices;
    const [only] = likely;
    if (only && likely.length === 1) return { choice: only, isGuess: true };
    return { stop: question(asked, words.which, likely.length > 0 ? likely : choices) };
  }
  const found = findChoices(choices, said, namesOf);
  const [one] = found;
  if (one && found.length === 1) return { choice: one, isGuess: false };
  if (found.length > 1) return { stop: question(asked, words.which, found) };
  return { stop: question(asked, `There is ${words.unknown} “${said}”. ${words.which}`, choices) };
}

function question<Row>({ call, field }: Asked<Row>, text: string, choices: readonly Choice<Row>[]): PamQuestion {
  return { kind: 'question', text, options: choices.slice(0, MOST_OPTIONS).map(({ label }) => label), call, field };
}
