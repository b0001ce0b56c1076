import type { PamToolArguments } from '../../../contracts/pam-tools.ts';
import { toAmountText } from '../../money.ts';
import { afterHead } from './after-head.ts';
import type { CommandHints } from './command-hints.ts';
import type { CommandLine, CommandReader } from './command-line.ts';
import { takeFuelFlags } from './fuel-flags.ts';
import type { FuelFigures } from './fuel-options.ts';
import { type Figure, readFigures } from './read-figures.ts';
import { settleFigures } from './settle-figures.ts';
import { takeDeclaration } from './take-declaration.ts';
import { takeName } from './take-name.ts';
import { takeSpan } from './take-span.ts';
import { takeStation } from './take-station.ts';
import { toText, type Word } from './words.ts';

type FuelArguments = PamToolArguments<'log_fuel'>;

const FUEL = 'fuel|diesel|petrol|unleaded|adblue';
/** Said only of a fill. */
const CERTAIN = new RegExp(
  `^(log |add |record |enter |new |did )?(a |another |some |my |the )?(${FUEL}|fill|fill up|fillup|refuel|fuel up|fuelled|fueled|refuelled|filled|full tank|half a tank|chockers|brimmed|topped up|topped it up|top up)\\b(?! stop(?! \\d))`,
);
/** Said of a fill when litres or fuel are in it too. */
const LIKELY =
  /^(log|add|record|enter|put|chucked|chuck|whacked|threw|pumped|got|bought|popped|took|grabbed|squirted|stuck|bunged|slapped|poured|splashed|shoved|spent|paid|\$ )/;

/** "put 62 litres, a hundred and eighteen forty, at eighty-four seven ten". */
export const readFuel: CommandReader = (line) => {
  if (!line.mayWrite) return null;
  const told = takeDeclaration(line);
  const vehicle = takeName(told.words, line.hints.vehicleNames);
  const flags = takeFuelFlags(vehicle.words);
  const station = takeStation(flags.words);
  const figures = readFigures(station.words);
  if (!isFill(told.words, station.words, figures)) return null;
  const about = {
    ...(vehicle.name !== null && { vehicle: vehicle.name }),
    ...flags.args,
    ...(station.name !== null && { station: station.name }),
    ...(told.day !== null && { filledOn: told.day }),
  };
  if (!isOnlyFill(station.words, figures)) return null;
  return settle(figures, about, line);
};

/** What the numbers are, or the question which of them is what. */
export function settle(figures: readonly Figure[], about: FuelArguments, { hints }: Pick<CommandLine, 'hints'>) {
  const counted = figures.filter(isCounted);
  if (counted.length === 0) return { kind: 'call' as const, call: { tool: 'log_fuel' as const, args: about } };
  const [only, other, ...more] = settleFigures(counted, hints);
  if (only && !other)
    return { kind: 'call' as const, call: { tool: 'log_fuel' as const, args: { ...about, ...bare(only) } } };
  const options = only && other ? [only, other, ...more].slice(0, 4).map((one) => sayFigures(one, hints)) : [];
  return {
    kind: 'question' as const,
    text:
      options.length > 0
        ? `Which is it: ${options.join(', or ')}?`
        : 'Which of these are the litres, and which the money?',
    options,
    call: { tool: 'log_fuel' as const, args: about },
    field: 'litres',
  };
}

const isCounted = ({ measure }: Figure) => measure !== 'other' && measure !== 'hours';

/** Without the keys of what was not said. */
const bare = (figures: FuelFigures): FuelFigures =>
  Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined));

function sayFigures({ litres, totalCents, priceMilliPerL }: FuelFigures, { currency }: CommandHints): string {
  const sign = currency === 'GBP' ? '£' : '$';
  return [
    litres === undefined ? '' : `${litres} litres`,
    totalCents === undefined ? '' : `${sign}${toAmountText(totalCents)}`,
    priceMilliPerL === undefined ? '' : `${sign}${(priceMilliPerL / 1_000).toFixed(3)} a litre`,
  ]
    .filter((part) => part !== '')
    .join(' for ');
}

/** `rest` are the words without vehicle, station and flags; `figures` are of those. */
function isFill(words: readonly Word[], rest: readonly Word[], figures: readonly Figure[]): boolean {
  const text = toText(words);
  const isLitres = figures.some(({ measure }) => measure === 'litres' || measure === 'gallons');
  if (afterHead(words, CERTAIN))
    return figures.length > 0 ? !PRICE.test(text) || (isLitres && /^\w+ (was|stop)\b/.test(text)) : BARE.test(text);
  const isFuel = new RegExp(`\\b(${FUEL})\\b`).test(text);
  const isMoney = figures.some(({ measure, lead }) => measure === 'money' || lead === 'money');
  if (/^(spent|paid)\b/.test(text)) return isFuel;
  if (LIKELY.test(text))
    return (
      isLitres ||
      (rest.length < words.length && figures.length > 1) ||
      (figures.some(isCounted) &&
        (isFuel || PUT_IN.test(text) || (rest.length < words.length && PUT_IN.test(toText(rest)))))
    );
  if (isLitres && figures.length > 1 && looseWords(rest, figures).length === 0) return true;
  return figures[0]?.from === 0 && isFuel && isMoney;
}

/** "put 60 in the Prado". */
const PUT_IN = /^put (in \S|\S+ in\b|\S+ \S+ in\b|\S+ \S+ \S+ in\b)|^add \S+( \S+)?$/;
/** "fuel is 2.35 a litre here" tells a price and no fill. */
const PRICE = /^(the )?(fuel|diesel|petrol|unleaded|adblue) (is|was|are|were|stop|costs?|prices?)\b/;
/** Without a number it must be told that something is to be written down. */
const BARE = /^(log|add|record|enter|new|filled|fuelled|refuelled|fill up|fuel up)\b/;

/** All that is said is known of fills; one word may be anything. */
const isOnlyFill = (words: readonly Word[], figures: readonly Figure[]) =>
  looseWords(words, figures).length <= (figures.length > 0 ? 1 : 0);

function looseWords(words: readonly Word[], figures: readonly Figure[]): Word[] {
  let rest = [...words];
  for (const { from, to } of figures.toReversed()) rest = takeSpan(rest, { from, to });
  return rest.filter(({ word }) => !KNOWN.has(word));
}

const KNOWN = new Set(
  `log add record enter new did a another some my the it her him i we ive weve us fuel diesel petrol unleaded adblue fill fills up fillup refuel fuelled fueled refuelled filled tank tanks topped top put chucked chuck whacked threw pumped got bought popped took grabbed squirted stuck bunged slapped poured splashed shoved jerry can cans spent paid in into for at of from on with to and or worth total price cost was were came that is this odo odometer reading clock litres litre per servo bowser pump car ute truck van rig cruiser 4wd bus motorhome camper dollars bucks about around entry please then just all today one stop $`.split(
    ' ',
  ),
);
