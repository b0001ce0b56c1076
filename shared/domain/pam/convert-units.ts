import type { Region } from '../../contracts/profile.ts';
import { KM_PER_MILE, LITRES_PER_IMPERIAL_GALLON, LITRES_PER_US_GALLON } from '../units.ts';

/** A unit by what it is called, and how it goes to the base of its kind and back. */
interface Unit {
  kind: 'length' | 'mass' | 'volume' | 'pressure' | 'speed' | 'temperature' | 'consumption';
  /** How it is said: "miles". */
  name: string;
  toBase: (value: number) => number;
  fromBase: (base: number) => number;
}

const scaled = (kind: Unit['kind'], name: string, factor: number): Unit => ({
  kind,
  name,
  toBase: (value) => value * factor,
  fromBase: (base) => base / factor,
});

/** Miles a gallon and litres per 100 km are each other's reciprocal. */
const perGallon = (name: string, litres: number): Unit => {
  const turn = (value: number) => (100 * litres) / (KM_PER_MILE * value);
  return { kind: 'consumption', name, toBase: turn, fromBase: turn };
};

/** Factors of NIST SP 811 (2008), appendix B: to metres, kilograms, litres, kilopascals and kilometres an hour. */
const UNITS: [Unit, string[]][] = [
  [scaled('length', 'kilometres', 1_000), ['km', 'kms', 'kilometre', 'kilometer', 'k']],
  [scaled('length', 'metres', 1), ['m', 'metre', 'meter']],
  [scaled('length', 'centimetres', 0.01), ['cm', 'centimetre', 'centimeter']],
  [scaled('length', 'millimetres', 0.001), ['mm', 'millimetre', 'millimeter']],
  [scaled('length', 'miles', KM_PER_MILE * 1_000), ['mi', 'mile']],
  [scaled('length', 'nautical miles', 1_852), ['nm', 'nmi', 'nautical mile']],
  [scaled('length', 'feet', 0.3048), ['ft', 'foot', 'feet', "'"]],
  [scaled('length', 'inches', 0.0254), ['in', 'inch', 'inches', '"']],
  [scaled('length', 'yards', 0.9144), ['yd', 'yard']],
  [scaled('mass', 'kilograms', 1), ['kg', 'kgs', 'kilo', 'kilogram']],
  [scaled('mass', 'grams', 0.001), ['g', 'gram']],
  [scaled('mass', 'tonnes', 1_000), ['t', 'tonne', 'ton', 'metric ton']],
  [scaled('mass', 'pounds', 0.45359237), ['lb', 'lbs', 'pound']],
  [scaled('mass', 'ounces', 0.028349523125), ['oz', 'ounce']],
  [scaled('volume', 'litres', 1), ['l', 'litre', 'liter', 'ltr']],
  [scaled('volume', 'millilitres', 0.001), ['ml', 'millilitre', 'milliliter']],
  [scaled('volume', 'US gallons', LITRES_PER_US_GALLON), ['gal us', 'us gal', 'us gallon', 'gallon us']],
  [
    scaled('volume', 'imperial gallons', LITRES_PER_IMPERIAL_GALLON),
    ['gal uk', 'uk gal', 'imp gal', 'imperial gallon', 'uk gallon', 'gallon uk', 'gal imp'],
  ],
  [scaled('pressure', 'kilopascals', 1), ['kpa', 'kilopascal']],
  [scaled('pressure', 'psi', 6.894757293168), ['psi', 'pounds per square inch']],
  [scaled('pressure', 'bar', 100), ['bar']],
  [
    scaled('speed', 'kilometres an hour', 1),
    ['kmh', 'km h', 'kph', 'kilometres per hour', 'kilometres an hour', 'kilometers per hour'],
  ],
  [scaled('speed', 'miles an hour', KM_PER_MILE), ['mph', 'mi h', 'miles per hour', 'miles an hour']],
  [scaled('speed', 'knots', 1.852), ['kn', 'kt', 'kts', 'knot']],
  [scaled('speed', 'metres a second', 3.6), ['ms', 'm s', 'metres per second', 'metres a second']],
  [scaled('temperature', 'degrees Celsius', 1), ['c', 'celsius', 'degrees celsius', 'degrees c', 'centigrade']],
  [
    {
      kind: 'temperature',
      name: 'degrees Fahrenheit',
      toBase: (value) => (value - 32) / 1.8,
      fromBase: (base) => base * 1.8 + 32,
    },
    ['f', 'fahrenheit', 'degrees fahrenheit', 'degrees f'],
  ],
  [
    scaled('consumption', 'litres per 100 kilometres', 1),
    [
      'l 100 km',
      'l 100km',
      'l100km',
      'litres per 100',
      'litres per 100 km',
      'litres per 100 kilometres',
      'litres per hundred',
    ],
  ],
  [perGallon('miles per US gallon', LITRES_PER_US_GALLON), ['mpg us', 'us mpg']],
  [perGallon('miles per imperial gallon', LITRES_PER_IMPERIAL_GALLON), ['mpg uk', 'uk mpg', 'imperial mpg', 'mpg imp']],
];

/** Without dots, slashes, brackets, signs of degrees and the s of the plural. */
const toKey = (text: string) =>
  /^['"]$/.test(text.trim())
    ? text.trim()
    : text
        .toLowerCase()
        .split(/[°.()/\s]+/)
        .filter(Boolean)
        .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
        .join(' ');

const BY_NAME = new Map(
  UNITS.flatMap(([unit, names]) => [unit.name, ...names].map((name) => [toKey(name), unit] as const)),
);

/** A gallon where nobody says which is the one of the person's region. */
function findUnit(said: string, region: Region): Unit | undefined {
  const key = toKey(said);
  const local = region === 'US' ? 'us' : 'uk';
  if (/^gal(lon)?$/.test(key)) return BY_NAME.get(`gal ${local}`);
  if (/^(mpg|mile per gallon)$/.test(key)) return BY_NAME.get(`mpg ${local}`);
  return BY_NAME.get(key);
}

export interface Converted {
  value: number;
  from: string;
  to: string;
}

/** The value in the other unit, and what both are called; null when one is not known or they do not measure the same. */
export function convertUnits({ value, from, to }: Converted, region: Region): Converted | null {
  const [one, other] = [findUnit(from, region), findUnit(to, region)];
  if (!one || !other || one.kind !== other.kind) return null;
  const converted = other.fromBase(one.toBase(value));
  return Number.isFinite(converted) ? { value: converted, from: one.name, to: other.name } : null;
}
