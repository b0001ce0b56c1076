import { toWhole } from './group-values.ts';
import { type Group, readGroups } from './read-groups.ts';
import { type Measure, readMeasure, readPer } from './read-measure.ts';
import type { Word } from './words.ts';

/** A number with what stands around it. */
export interface Figure {
  groups: Group[];
  measure: Measure | null;
  /** It is the price of one of these. */
  per: 'litres' | 'gallons' | null;
  /** What the word before it says it is. */
  lead: Lead | null;
  from: number;
  to: number;
}

export type Lead = 'money' | 'at' | 'odometer' | 'price';

const LEADS: [Lead, string][] = [
  ['money', 'for cost costs costing total totalled totalling paid spent came worth $'],
  ['at', 'at'],
  ['odometer', 'odo odometer clock speedo reading kilometres km kms ks'],
  ['price', 'price'],
];
const BY_WORD = new Map(LEADS.flatMap(([lead, words]) => words.split(' ').map((word) => [word, lead] as const)));
/** Words that may stand between a lead and its number: "came to", "odometer is at". */
const BETWEEN = new Set(['to', 'is', 'was', 'of', 'says', 'reads', 'about', 'around']);

/** Every number of a text, in order, with its measure. */
export function readFigures(words: readonly Word[]): Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < words.length; ) {
    const figure = figureAt(words, at, figures.at(-1)?.to ?? 0);
    if (figure) figures.push(figure);
    at = figure ? figure.to : at + 1;
  }
  return figures;
}

function figureAt(words: readonly Word[], at: number, after: number): Figure | null {
  const isSigned = words[at]?.word === '$';
  const start = isSigned ? at + 1 : at;
  const all = readGroups(words, start) ?? oneDollar(words, start);
  // A sign belongs to the one number it is written on.
  const run = all && isSigned ? { groups: all.groups.slice(0, 1), to: start + 1 } : all;
  if (!run) return null;
  const lead = leadBefore(words, at, after);
  const measured =
    isSigned || isLeadOfNext(words, run.to, lead.lead)
      ? { measure: 'money' as const, to: run.to }
      : readMeasure(words, run.to);
  if (measured?.measure === 'money' && !isSigned) {
    const cents = centsAfter(words, measured.to);
    const dollars = toWhole(run.groups);
    if (cents && dollars !== null && Number.isInteger(dollars)) {
      const value = dollars + cents.value / 100;
      const groups = [{ value, digits: value.toFixed(2), isThousands: false }];
      return priced(words, { ...lead, groups, measure: 'money', to: cents.to });
    }
  }
  const to = measured?.to ?? run.to;
  return priced(words, { ...lead, groups: run.groups, measure: measured?.measure ?? null, to });
}

/** Of "total 124.55 km 85410" the kilometres belong to what follows. */
function isLeadOfNext(words: readonly Word[], at: number, lead: Lead | null): boolean {
  return lead === 'money' && BY_WORD.get(words[at]?.word ?? '') === 'odometer' && readGroups(words, at + 1) !== null;
}

function priced(words: readonly Word[], figure: Omit<Figure, 'per'>): Figure {
  const per =
    figure.measure === null || figure.measure === 'money' || figure.measure === 'cents'
      ? readPer(words, figure.to)
      : null;
  return { ...figure, per: per?.per ?? null, to: per?.to ?? figure.to };
}

/** "a dollar ninety". */
function oneDollar(words: readonly Word[], at: number) {
  const isOne = words[at]?.word === 'a' && /^(dollar|buck|litre|gallon)$/.test(words[at + 1]?.word ?? '');
  // "two bucks a litre" is a price, not one litre.
  if (!isOne || words[at + 1]?.word === 'litre' || words[at + 1]?.word === 'gallon') return null;
  return { groups: [{ value: 1, digits: '1', isThousands: false }], to: at + 1 };
}

/** "118 dollars 40", "five dollars and eighty cents": two digits that nothing else is said of. */
function centsAfter(words: readonly Word[], from: number): { value: number; to: number } | null {
  if (words[from - 1]?.isEnd) return null;
  const start = words[from]?.word === 'and' ? from + 1 : from;
  const isOh = words[start]?.word === 'oh';
  const run = readGroups(words, isOh ? start + 1 : start);
  const [only] = run?.groups ?? [];
  const after = run && readMeasure(words, run.to);
  const isCents = after?.measure === 'cents' || isOh || (run && readPer(words, run.to)) ? /^\d{1,2}$/ : /^\d\d$/;
  if (!run || !only || run.groups.length > 1 || !isCents.test(only.digits)) return null;
  if (after && after.measure !== 'cents') return null;
  return { value: only.value, to: after?.to ?? run.to };
}

/** The lead of a number; what belongs to the number before, up to `after`, leads to none. */
function leadBefore(words: readonly Word[], at: number, after: number): { lead: Lead | null; from: number } {
  const wordAt = (index: number) => (index < after ? '' : (words[index]?.word ?? ''));
  let from = at;
  while (at - from < 2 && BETWEEN.has(wordAt(from - 1))) from--;
  const lead = BY_WORD.get(wordAt(from - 1));
  if (!lead) return { lead: null, from: at };
  const isOdometerAt = lead === 'at' && BY_WORD.get(wordAt(from - 2)) === 'odometer';
  return isOdometerAt ? { lead: 'odometer', from: from - 2 } : { lead, from: from - 1 };
}
