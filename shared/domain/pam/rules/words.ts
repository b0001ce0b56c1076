import { isNumberWord } from './number-words.ts';

/** A word of a command: as it was said, and as it is compared (lower case, without apostrophes). */
export interface Word {
  said: string;
  word: string;
  /** Something ended here: a comma, a full stop or a colon followed. */
  isEnd: boolean;
  /** Where it stands in the text, without the marks around it. */
  start: number;
  end: number;
}

const AROUND = new Set([...'"\'`()[]{}<>*_~-–—.,;:!?…']);
const DIGIT = /\d/;
/** "$118.40", "84,710km", "62L", "1.91/L", "3:30pm", "5th": sign, figures, what is measured. */
const FIGURE = /^([A-Za-z]{0,2}[$£€])?([+-−]?\d[\d,.:/-]*\d|[+-−]?\d|\.\d+)([^\d].*)?$/u;

/** The words of a text in order. Takes a time that grows with the length of the text and no faster. */
export function toWords(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: chunk, index } of text.replace(/[\u2018\u2019\u02bc]/g, "'").matchAll(/\S+/g)) {
    words.push(...(chunk === '@' ? [wordAt('at', index, index + 1)] : wordsOf(chunk, index)));
  }
  return words;
}

export const toText = (words: readonly Word[]) => words.map(({ word }) => word).join(' ');
export const toSaid = (words: readonly Word[]) => words.map(({ said }) => said).join(' ');

/** Neighbouring words with what stands between them in the text they are of. */
export const saidIn = (text: string, words: readonly Word[]) =>
  text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);

const wordAt = (said: string, start: number, end: number): Word => ({
  said,
  // Without its apostrophe "we're" is another word.
  word: said
    .toLowerCase()
    .replace(/^we're$/, 'weare')
    .replaceAll("'", ''),
  isEnd: false,
  start,
  end,
});

function wordsOf(chunk: string, index: number): Word[] {
  let from = 0;
  let to = chunk.length;
  while (from < to && AROUND.has(chunk.charAt(from)) && !isNumberStart(chunk, from)) from++;
  while (to > from && AROUND.has(chunk.charAt(to - 1))) to--;
  const bare = chunk.slice(from, to);
  if (bare === '') return [];
  const parts = DIGIT.test(bare) ? figureParts(bare) : hyphenParts(bare);
  const words = parts.map((part) => wordAt(part, index + from, index + to));
  const last = words.at(-1);
  if (last) last.isEnd = /[,;:.!?–—]/.test(chunk.slice(to));
  return words;
}

/** A minus or a point before a digit belongs to the number. */
const isNumberStart = (chunk: string, at: number) =>
  (chunk.charAt(at) === '-' || chunk.charAt(at) === '.') && DIGIT.test(chunk.charAt(at + 1));

function figureParts(bare: string): string[] {
  const match = FIGURE.exec(bare);
  if (!match) return [bare];
  const [, sign, figures = '', after = ''] = match;
  const unit = after.replace(/^-/, '');
  const parts = [...(sign ? ['$'] : []), figures];
  if (/^(st|nd|rd|th)$/i.test(unit)) return [bare];
  if (/^l\/100/i.test(unit)) return [...parts, 'l/100km'];
  if (/^c\/l$/i.test(unit)) return [...parts, 'cents', 'per', 'l'];
  if (unit.startsWith('/') && unit.length > 1) return [...parts, 'per', unit.slice(1)];
  return unit === '' ? parts : [...parts, unit];
}

/** "eighty-four" and "half-past" are two words, "bottle-o" is one. */
function hyphenParts(bare: string): string[] {
  const parts = bare.split('-').filter((part) => part !== '');
  const isSplit = parts.some((part) => isNumberWord(part.toLowerCase()) || SPOKEN.has(part.toLowerCase()));
  return isSplit ? parts : [bare];
}

const SPOKEN = new Set(['half', 'quarter', 'past']);
