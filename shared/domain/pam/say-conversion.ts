import { convertUnits } from './convert-units.ts';
import type { PamFacts } from './facts.ts';
import type { PamLookup, Said } from './said.ts';
import { wordsOf } from './words.ts';

/** "100 kilometres is 62.14 miles." */
export function sayConversion(lookup: PamLookup<'convert_units'>, facts: PamFacts): Said {
  const converted = convertUnits(lookup, facts.region);
  const label = `${lookup.from} to ${lookup.to}`;
  if (!converted) return { label, lines: [], sentence: `I cannot convert ${lookup.from} to ${lookup.to}.` };
  const { locale } = wordsOf(facts).format;
  // Five figures of what is small, two decimals of what is not.
  const places = Math.abs(converted.value) < 1 ? { maximumSignificantDigits: 5 } : { maximumFractionDigits: 2 };
  const told = lookup.value.toLocaleString(locale, { maximumSignificantDigits: 15 });
  const result = converted.value.toLocaleString(locale, places);
  const sentence = `${told} ${converted.from} is ${result} ${converted.to}.`;
  return { label, lines: [sentence.slice(0, -1)], sentence };
}
