import { isFiller } from './only-name.ts';
import { toText, toWords, type Word } from './words.ts';

const PLACES = ['first', 'second', 'third', 'fourth'];
const SAME = new Map([
  ['dollars', '$'],
  ['dollar', '$'],
  ['bucks', '$'],
  ['money', '$'],
  ['pounds', '$'],
  ['litre', 'litres'],
]);

/** The one of several options that is meant: by its place, or by words that only it has. Null when that is none or several. */
export function pickOption(words: readonly Word[], options: readonly string[]): string | null {
  const place = /^(the )?(first|second|third|fourth)( one| option)?$/.exec(toText(words))?.[2];
  if (place !== undefined) return options[PLACES.indexOf(place)] ?? null;
  const asked = words.filter((word) => !isFiller(word)).map(({ word }) => SAME.get(word) ?? word);
  if (asked.length === 0) return null;
  const fitting = options.filter((option) => {
    const parts = new Set(toWords(option).map(({ word }) => SAME.get(word) ?? word));
    return asked.every((word) => parts.has(word));
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
