const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const VALUES = new Map<string, number>([
  ...ONES.split(' ').map((word, value): [string, number] => [word, value]),
  ...TENS.split(' ').map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['fourty', 40],
  ['nought', 0],
  ['nil', 0],
]);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['grand', 1_000],
  ['million', 1_000_000],
]);

/** What a small number's word is worth: "eighty" is 80. */
export const smallValue = (word: string): number | null => VALUES.get(word) ?? null;
/** What a word multiplies by: "hundred" is 100. */
export const scaleValue = (word: string): number | null => SCALES.get(word) ?? null;

export const isNumberWord = (word: string): boolean => VALUES.has(word) || SCALES.has(word);
