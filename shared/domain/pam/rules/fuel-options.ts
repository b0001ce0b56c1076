import type { Currency } from '../../../contracts/common.ts';
import { LITRES_PER_IMPERIAL_GALLON, LITRES_PER_US_GALLON, toKm } from '../../units.ts';
import type { CommandHints } from './command-hints.ts';
import { toHundredths, toWhole } from './group-values.ts';
import type { Figure } from './read-figures.ts';
import type { Group } from './read-groups.ts';

/** What numbers of a fill can be. Kilometres, litres, cents and thousandths a litre, as tools take them. */
export interface FuelFigures {
  litres?: number;
  totalCents?: number;
  priceMilliPerL?: number;
  odometerKm?: number;
}

/** One way to read a number; the lower the cost, the likelier. */
export interface FuelOption {
  name: keyof FuelFigures;
  value: number;
  cost: number;
}

type Hints = Pick<CommandHints, 'distanceUnit' | 'currency'>;
type Segment = Pick<Figure, 'groups' | 'measure' | 'per' | 'lead'>;

/** Gallons are those of the United States where their dollar is paid, imperial ones elsewhere. */
export const litresPerGallon = (currency: Currency) =>
  currency === 'USD' ? LITRES_PER_US_GALLON : LITRES_PER_IMPERIAL_GALLON;

/** What one number can be, from its unit, the word before it, its form and its size. */
export function fuelOptions(segment: Segment, hints: Hints): FuelOption[] {
  if (segment.groups.some(({ value }) => value < 0)) return [];
  return [
    ...litreOptions(segment, hints),
    ...totalOptions(segment),
    ...priceOptions(segment, hints),
    ...odometerOptions(segment, hints),
  ];
}

function litreOptions({ groups, measure, per, lead }: Segment, { currency }: Hints): FuelOption[] {
  if ((measure !== null && measure !== 'litres' && measure !== 'gallons') || per || lead === 'odometer') return [];
  const isGallons = measure === 'gallons' || (measure === null && currency === 'USD');
  return valuesOf(groups).flatMap(({ value, cost }) => {
    const litres = roundTo(isGallons ? value * litresPerGallon(currency) : value, 1_000);
    if (litres < 0.5 || litres > 6_000) return [];
    const unlikely = litres > 400 ? 4 : litres > 200 ? 2 : litres < 3 ? 2 : 0;
    return [
      {
        name: 'litres' as const,
        value: litres,
        cost: cost + unlikely + (measure ? 0 : 1) + (lead === 'money' ? 1 : 0),
      },
    ];
  });
}

function totalOptions({ groups, measure, per, lead }: Segment): FuelOption[] {
  if ((measure !== null && measure !== 'money') || per || lead === 'odometer' || lead === 'price') return [];
  return valuesOf(groups).flatMap(({ value, cost }) => {
    const cents = Math.round(value * 100);
    if (cents < 1 || cents > 100_000_000) return [];
    const unlikely = value < 3 ? 3 : value < 10 ? 1 : value > 1_500 ? 4 : value > 600 ? 1.5 : 0;
    const isUnmarked = measure === null && lead !== 'money';
    return [{ name: 'totalCents' as const, value: cents, cost: cost + unlikely + (isUnmarked ? 1 : 0) }];
  });
}

/** "1.91", "191.9", "one ninety-one point nine": whatever comes to what a litre may cost. */
function priceOptions({ groups, measure, per, lead }: Segment, { currency }: Hints): FuelOption[] {
  const isMoney = measure === null || measure === 'money' || measure === 'cents';
  if (!isMoney || lead === 'odometer' || (lead === 'money' && !per)) return [];
  const gallon = per === 'gallons' || (per === null && currency === 'USD');
  const [least, most] = gallon ? [1.5, 16] : [0.5, 6];
  const isMarked = per !== null || measure === 'cents' || lead === 'price';
  return valuesOf(groups).flatMap(({ value, cost, isExact }) => {
    const told = measure === 'cents' ? [value / 100] : [value, value / 100, value / 1_000];
    const price = told.find((one) => one >= least && one <= most);
    // "191.9" is what pumps show; "118.40" is no price of a litre.
    const isPaid = isExact && price !== value && !isMarked;
    if (price === undefined || isPaid) return [];
    const perLitre = gallon ? price / litresPerGallon(currency) : price;
    const doubt = isMarked ? 0 : lead === 'at' ? 0.5 : 1.2;
    const rate = price > most / 1.5 ? 1 : 0;
    return [{ name: 'priceMilliPerL' as const, value: Math.round(perLitre * 1_000), cost: cost + doubt + rate }];
  });
}

function odometerOptions({ groups, measure, per, lead }: Segment, { distanceUnit }: Hints): FuelOption[] {
  const isDistance = measure === 'km' || measure === 'mi' || measure === 'thousands' || measure === 'odometer';
  if ((measure !== null && !isDistance) || per || lead === 'price' || lead === 'money') return [];
  const whole = toWhole(groups);
  if (whole === null) return [];
  const value = measure === 'thousands' && whole < 1_000 ? whole * 1_000 : whole;
  const isMarked = lead === 'odometer' || measure === 'odometer';
  if (value > 1_500_000 || value < (isMarked ? 0 : 1_000) || (!isMarked && !isDistance && !Number.isInteger(value)))
    return [];
  const unit = measure === 'km' ? 'km' : measure === 'mi' ? 'mi' : distanceUnit;
  const doubt = isMarked || isDistance ? 0 : lead === 'at' ? 0.5 : 1;
  return [
    { name: 'odometerKm', value: roundTo(toKm(value, unit), 100), cost: doubt + (value < 3_000 && !isMarked ? 1 : 0) },
  ];
}

/** The values that groups can make: 42, 50 is 42.50 sooner than 4250; 1, 18 sooner 118. */
function valuesOf(groups: readonly Group[]): { value: number; cost: number; isExact: boolean }[] {
  const whole = toWhole(groups);
  const hundredths = toHundredths(groups);
  const isHundreds = groups.length === 2 && groups[0]?.digits.length === 1;
  return [
    ...(whole === null
      ? []
      : [{ value: whole, cost: groups.length === 1 || isHundreds ? 0 : 1.5, isExact: isExact(groups) }]),
    ...(hundredths === null ? [] : [{ value: hundredths, cost: isHundreds ? 0.3 : 0, isExact: true }]),
  ];
}

/** To the cent. */
const isExact = (groups: readonly Group[]) => /\.\d\d$/.test(groups.at(-1)?.digits ?? '');

const roundTo = (value: number, scale: number) => Math.round(value * scale) / scale;
