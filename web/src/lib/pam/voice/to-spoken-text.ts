const MARKS: [RegExp, string][] = [
  [/\[([^\]]+)\]\([^)\s]*\)/g, '$1'],
  [/https?:\/\/\S+/g, 'a link'],
  [/^\s*(?:[-*•]|#{1,6}|\d{1,2}\.)\s+/gm, ''],
  [/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, ''],
];

/** Engines read these letter by letter, or not at all. */
const UNITS: [RegExp, string][] = [
  [/(?<=\d ?)L\/100 ?km\b/g, ' litres per 100 kilometres'],
  [/(?<=\d ?)km\/h\b/g, ' kilometres an hour'],
  [/(?<=\d ?)km\b/g, ' kilometres'],
  [/(?<=\d ?)L\b/g, ' litres'],
  [/(?<=\d ?)kg\b/g, ' kilograms'],
  [/(?<=\d ?)°C\b/g, ' degrees'],
  [/\s*[–—]\s*/g, ', '],
  [/→/g, ' to '],
];

/** A sentence as it is said: without marks of the text, its units as words. */
export function toSpokenText(sentence: string): string {
  const said = [...MARKS, ...UNITS].reduce((text, [pattern, words]) => text.replace(pattern, words), sentence);
  return said.replace(/\s+/g, ' ').trim();
}
