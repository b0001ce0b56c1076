import type { PamToolArguments } from '../../../contracts/pam-tools.ts';
import { afterHead } from './after-head.ts';
import type { CommandHints } from './command-hints.ts';
import type { CommandReader } from './command-line.ts';
import { toWhole } from './group-values.ts';
import { type Figure, readFigures } from './read-figures.ts';
import { readReading } from './read-reading.ts';
import { isServiceName } from './service-words.ts';
import { shorten } from './shorten.ts';
import { takeDeclaration } from './take-declaration.ts';
import { takeName } from './take-name.ts';
import { takeSpan } from './take-span.ts';
import { takeStation } from './take-station.ts';
import { toAmounts } from './to-amounts.ts';
import { toSaid, toText, type Word } from './words.ts';

/** What is left of "had the Prado serviced" without the Prado. */
const DONE =
  /\b(is |was |has been |been |as |all )?(done|completed|complete|finished|serviced|sorted|changed|replaced|fixed|fitted|looked at|repacked|greased|rotated|balanced|aligned|flushed|cleaned|tightened|adjusted|checked|inspected|tested|swapped|patched|repaired|regassed)\b/;
const OPENINGS =
  /^(mark|tick off|log|record|enter|add|did|done|completed|complete|finished|had|got)( off)?( the| a| an| my| our| another| its)?\b/;
/** What was done, said as a verb, and what it is called. */
const VERBS: [RegExp, (thing: string) => string][] = [
  [/^(changed|swapped) (the |my |our )?/, (thing) => `${thing} change`],
  [/^rotated (the |my |our )?/, (thing) => `${thing.replace(/s$/, '')} rotation`],
  [/^checked (the |my |our )?/, (thing) => `${thing.replace(/s$/, '')} check`],
  [/^(serviced|replaced|greased|repacked|flushed|cleaned|fitted|balanced) (the |my |our )?/, (thing) => thing],
];

/** "did the oil change at 85,000", "mark the wheel bearings as done", "rotated the tyres yesterday". */
export const readService: CommandReader = (line) => {
  if (!line.mayWrite || /\bevery\b/.test(line.text) || /^(is|the service at)\b/.test(line.text)) return null;
  const told = takeDeclaration(line);
  const vehicle = takeName(told.words, [...line.hints.vehicleNames, ...line.hints.trailerNames]);
  const figures = readFigures(vehicle.words);
  let rest = vehicle.words;
  for (const span of figures.toReversed()) rest = takeSpan(rest, span);
  const workshop = takeStation(rest);
  const service = serviceOf(workshop.words, vehicle.name !== null, line.hints);
  if (service === null) return null;
  const args: PamToolArguments<'complete_service'> = {
    service: shorten(service, 120),
    ...(vehicle.name !== null && { vehicle: vehicle.name }),
    ...(told.day !== null && { doneOn: told.day }),
    ...figuresOf(figures, line.hints),
    ...(workshop.name !== null && { workshop: workshop.name }),
  };
  return { kind: 'call', call: { tool: 'complete_service', args } };
};

function serviceOf(words: readonly Word[], isVehicle: boolean, hints: CommandHints): string | null {
  for (const [verb, toName] of VERBS) {
    const thing = afterHead(words, verb);
    if (!thing) continue;
    const said = withoutFillers(thing);
    if (said.length === 0) return verb.test('serviced ') && isVehicle ? 'service' : null;
    return said.length <= MOST_WORDS && isServiceName(said, hints) ? toName(toSaid(said)) : null;
  }
  const opened = afterHead(words, OPENINGS);
  const isDone = DONE.test(toText(words));
  if (!isDone && (!opened || /^(had|got)\b(?! its)/.test(toText(words)))) return null;
  const said = withoutFillers(withoutDone(opened ?? words));
  if (said.length === 0) return isVehicle && /\bserviced\b/.test(toText(words)) ? 'service' : null;
  return said.length <= MOST_WORDS && isServiceName(said, hints) ? toSaid(said) : null;
}

/** More are no name of a service but a story. */
const MOST_WORDS = 4;

function withoutDone(words: readonly Word[]): Word[] {
  const match = DONE.exec(toText(words));
  if (!match) return [...words];
  const before = toText(words)
    .slice(0, match.index)
    .split(' ')
    .filter((part) => part !== '').length;
  return takeSpan(words, { from: before, to: before + match[0].split(' ').length });
}

const FILLERS = new Set(
  'the a an my our for on of to in it cost and at with by was is as just van caravan car ute truck'.split(' '),
);

function withoutFillers(words: readonly Word[]): Word[] {
  const isFiller = (at: number) => FILLERS.has(words[at]?.word ?? '');
  let from = 0;
  let to = words.length;
  while (from < to && isFiller(from)) from++;
  while (to > from && isFiller(to - 1)) to--;
  return words.slice(from, to);
}

/** The reading and the cost among the numbers. */
function figuresOf(
  figures: readonly Figure[],
  hints: CommandHints,
): Pick<PamToolArguments<'complete_service'>, 'reading' | 'costCents'> {
  let args: Pick<PamToolArguments<'complete_service'>, 'reading' | 'costCents'> = {};
  for (const figure of figures) {
    const whole = toWhole(figure.groups);
    const isMoney = figure.measure === 'money' || figure.lead === 'money';
    const isReading =
      whole !== null && (DISTANCES.has(figure.measure ?? '') || (figure.measure === null && whole >= 1_000));
    const [cost] = toAmounts(figure, 'vehicle').toReversed();
    const reading = isReading ? readReading(figure, hints) : null;
    if (!isMoney && reading !== null) args = { ...args, reading };
    else if (cost !== undefined && (isMoney || figure.measure === null)) args = { ...args, costCents: cost };
  }
  return args;
}

const DISTANCES = new Set(['km', 'mi', 'odometer', 'thousands', 'hours']);
