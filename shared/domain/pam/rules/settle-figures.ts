import type { Currency } from '../../../contracts/common.ts';
import { doAgree } from '../../fuel-amounts.ts';
import type { CommandHints } from './command-hints.ts';
import { type FuelFigures, type FuelOption, fuelOptions } from './fuel-options.ts';
import type { Figure } from './read-figures.ts';

/** The likeliest readings of the numbers of a fill: one when it is clear, two or more when they are equally good, else none. */
export function settleFigures(
  figures: readonly Figure[],
  hints: Pick<CommandHints, 'distanceUnit' | 'currency'>,
): FuelFigures[] {
  if (figures.length > MOST_FIGURES) return [];
  const ways = figures.map((figure) =>
    splits(figure).map((segments) => segments.map((one) => fuelOptions(one, hints))),
  );
  const best: { figures: FuelFigures; cost: number }[] = [];
  visit(ways, 0, {}, 0, (settled, cost) =>
    best.push({ figures: settled, cost: cost + doubtOf(settled, hints.currency) }),
  );
  const least = Math.min(...best.map(({ cost }) => cost));
  const texts = new Set(
    best.filter(({ cost }) => cost <= least + EQUAL).map((one) => JSON.stringify(ordered(one.figures))),
  );
  return [...texts].map((text): FuelFigures => JSON.parse(text));
}

const MOST_FIGURES = 4;
/** Readings this close together are equally good. */
const EQUAL = 0.25;
const NAMES = ['litres', 'totalCents', 'priceMilliPerL', 'odometerKm'] as const;

const ordered = (figures: FuelFigures) => Object.fromEntries(NAMES.map((name) => [name, figures[name]]));

type Segments = FuelOption[][];

/** Every way to give each number a name that no other has, told to `done` one by one. */
function visit(
  ways: readonly Segments[][],
  at: number,
  settled: FuelFigures,
  cost: number,
  done: (settled: FuelFigures, cost: number) => void,
): void {
  const choices = ways[at];
  if (!choices) {
    done(settled, cost);
    return;
  }
  for (const segments of choices) {
    const split = (segments.length - 1) * SPLIT;
    visitSegments(segments, 0, settled, cost + split, (named, sum) => visit(ways, at + 1, named, sum, done));
  }
}

function visitSegments(
  segments: Segments,
  at: number,
  settled: FuelFigures,
  cost: number,
  done: (settled: FuelFigures, cost: number) => void,
): void {
  const options = segments[at];
  if (!options) done(settled, cost);
  for (const { name, value, cost: more } of options ?? []) {
    if (settled[name] === undefined) visitSegments(segments, at + 1, { ...settled, [name]: value }, cost + more, done);
  }
}

/** What it costs to take a number that was said in one breath for two. */
const SPLIT = 0.3;

/** A run of groups as one number, two or three: what stands before belongs to the first, the unit to the last. */
function splits(figure: Figure): Pick<Figure, 'groups' | 'measure' | 'per' | 'lead'>[][] {
  const { groups, measure, per, lead } = figure;
  const part = (from: number, to: number) => ({
    groups: groups.slice(from, to),
    lead: from === 0 ? lead : null,
    measure: to === groups.length ? measure : null,
    per: to === groups.length ? per : null,
  });
  const count = groups.length;
  const ways = [[part(0, count)]];
  for (let first = 1; first < count; first++) {
    ways.push([part(0, first), part(first, count)]);
    for (let second = first + 1; second < count; second++)
      ways.push([part(0, first), part(first, second), part(second, count)]);
  }
  return ways;
}

/** How unlike a fill the numbers are together. A litre costs between these where the currency is paid. */
function doubtOf({ litres, totalCents, priceMilliPerL }: FuelFigures, currency: Currency): number {
  const [low, high] = currency === 'USD' || currency === 'CAD' ? [0.6, 2.6] : [1.1, 3.2];
  const ratio = litres !== undefined && totalCents !== undefined ? totalCents / 100 / litres : null;
  if (litres !== undefined && totalCents !== undefined && priceMilliPerL !== undefined)
    return doAgree({ litres, totalCents, priceMilliPerL }) ? 0 : 3;
  if (ratio !== null) return ratio >= low && ratio <= high ? 0 : ratio >= low / 1.6 && ratio <= high * 1.6 ? 2 : 6;
  const price = priceMilliPerL === undefined ? null : priceMilliPerL / 1_000;
  const rate = price !== null && (price < low || price > high) ? 0.5 : 0;
  const bought = price !== null && totalCents !== undefined ? totalCents / 100 / price : litres;
  return rate + (bought !== undefined && (bought < 2 || bought > 400) ? 1 : 0);
}
