import type { Word } from './words.ts';

/** What a number counts. `price` is an amount of money a litre or gallon, `cents` one in cents; `other` is nothing of a fill. */
export type Measure =
  | 'litres'
  | 'gallons'
  | 'money'
  | 'cents'
  | 'km'
  | 'mi'
  | 'thousands'
  | 'odometer'
  | 'hours'
  | 'other';

const MEASURES: [Measure, string][] = [
  ['litres', 'l litre litres liter liters lt lts ltr ltrs'],
  ['gallons', 'gal gals gallon gallons'],
  ['money', 'dollar dollars buck bucks quid pound pounds aud nzd usd cad gbp'],
  ['cents', 'c cent cents cpl pence'],
  ['km', 'km kms ks kay kays kilometre kilometres kilometer kilometers klick klicks click clicks'],
  ['mi', 'mi mile miles'],
  ['thousands', 'k'],
  ['hours', 'hour hours hrs'],
  [
    'other',
    'minute minutes min mins day days night nights week weeks fortnight fortnights month months year years people kids dogs adults psi kpa percent % metre metres kg kilos tonnes degrees amp amps times',
  ],
];
const BY_WORD = new Map(
  MEASURES.flatMap(([measure, words]) => words.split(' ').map((word) => [word, measure] as const)),
);

export interface MeasureSpan {
  measure: Measure;
  to: number;
}

/** The measure that begins at a word; null when none does. */
export function readMeasure(words: readonly Word[], at: number): MeasureSpan | null {
  const word = words[at]?.word ?? '';
  if ((word === 'imperial' || word === 'us' || word === 'uk') && BY_WORD.get(words[at + 1]?.word ?? '') === 'gallons')
    return { measure: 'gallons', to: at + 2 };
  const clock = clockAt(words, at);
  if (clock !== null) return { measure: 'odometer', to: clock };
  const measure = BY_WORD.get(word);
  if (!measure) return null;
  const after = measure === 'km' || measure === 'mi' ? clockAt(words, at + 1) : null;
  return { measure, to: after ?? at + 1 };
}

/** "on the clock", "on the odo". */
function clockAt(words: readonly Word[], at: number): number | null {
  const isLed = words[at]?.word === 'on' && words[at + 1]?.word === 'the';
  return isLed && /^(clock|odo|odometer|dial|speedo|dash)$/.test(words[at + 2]?.word ?? '') ? at + 3 : null;
}

/** "a litre", "per gallon": which of the two what stands before it is the price of. */
export function readPer(words: readonly Word[], at: number): { per: 'litres' | 'gallons'; to: number } | null {
  const isPer = /^(a|per|each|the)$/.test(words[at]?.word ?? '');
  const measure = isPer ? BY_WORD.get(words[at + 1]?.word ?? '') : undefined;
  return measure === 'litres' || measure === 'gallons' ? { per: measure, to: at + 2 } : null;
}
