import type { Currency } from '../../../contracts/common.ts';
import { toText, type Word } from './words.ts';

/** How a unit is called by the tool, and what people call it. */
const UNITS: Record<string, string> = {
  km: 'km|kms|ks|kays|kilometre|kilometres|kilometer|kilometers|klicks|clicks',
  mi: 'mi|mile|miles',
  m: 'm|metre|metres|meter|meters',
  cm: 'cm|centimetre|centimetres|centimeters',
  mm: 'mm|millimetre|millimetres|mils',
  ft: 'ft|foot|feet',
  in: 'inch|inches',
  L: 'l|litre|litres|liter|liters',
  'gal (US)': 'us gallon|us gallons|us gal|american gallons',
  'gal (UK)': 'imperial gallon|imperial gallons|uk gallon|uk gallons|uk gal',
  kg: 'kg|kgs|kilo|kilos|kilogram|kilograms',
  g: 'g|gram|grams',
  lb: 'lb|lbs|pound|pounds',
  oz: 'oz|ounce|ounces',
  t: 't|tonne|tonnes|ton|tons',
  '°C': 'c|celsius|degrees celsius|degrees c|centigrade|°c',
  '°F': 'f|fahrenheit|degrees fahrenheit|degrees f|°f',
  psi: 'psi',
  kPa: 'kpa|kilopascals',
  bar: 'bar',
  'L/100 km':
    'l/100km|litres per hundred|litres per 100|litres per hundred ks|litres per 100 km|l per 100 km|litres a hundred|l/100 km',
  'km/h': 'kmh|km/h|kph|ks an hour|kilometres an hour|kilometres per hour|km per hour',
  mph: 'mph|miles an hour|miles per hour',
  'mpg (US)': 'us mpg',
  'mpg (UK)': 'imperial mpg|uk mpg',
};
const BY_NAME = new Map(
  Object.entries(UNITS).flatMap(([unit, names]) => names.split('|').map((name) => [name, unit] as const)),
);
const LONGEST = 4;

/** The longest unit that begins at a word; null when none does. Gallons are of the country whose money is paid. */
export function readUnit(
  words: readonly Word[],
  from: number,
  currency: Currency,
): { unit: string; to: number } | null {
  for (let to = Math.min(words.length, from + LONGEST); to > from; to--) {
    const said = toText(words.slice(from, to));
    const country = currency === 'USD' ? 'US' : 'UK';
    if (/^(gal|gals|gallon|gallons)$/.test(said)) return { unit: `gal (${country})`, to };
    if (/^(mpg|miles per gallon|miles to the gallon)$/.test(said)) return { unit: `mpg (${country})`, to };
    if (said === 'degrees' || said === 'degree') return { unit: currency === 'USD' ? '°F' : '°C', to };
    const unit = BY_NAME.get(said);
    if (unit) return { unit, to };
  }
  return null;
}
