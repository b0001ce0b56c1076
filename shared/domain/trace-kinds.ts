/** The kinds of stops a file can tell of: some of those in shared/contracts/trips.ts. */
export type TraceKind = 'camp' | 'fuel' | 'food' | 'sight' | 'ferry' | 'water' | 'dump' | 'other';

/** How programs call them: Garmin's symbols, words people type, and our own names. The first that fits counts. */
const WORDS: [TraceKind, RegExp][] = [
  ['dump', /\bdump/i],
  ['fuel', /\b(fuel|gas station|petrol|diesel|servo|service station|roadhouse)\b/i],
  ['camp', /\b(camp\w*|caravan park|rv park|lodging|hotel|motel|overnight|rest area)\b/i],
  ['ferry', /\b(ferry|boat ramp)\b/i],
  ['food', /\b(food|restaurant|cafe|café|bakery|pub|fast food|pizza|bar)\b/i],
  ['water', /\b(drinking water|water point|water)\b/i],
  ['sight', /\b(sight|scenic|lookout|museum|national park|park|beach|summit|waterfall|photo|view)\b/i],
];

/** What kind of stop a waypoint is, by what its file says about it and else by its name. */
export function kindOf(sort: string, name: string): TraceKind {
  for (const text of [sort, name]) {
    const found = WORDS.find(([, words]) => words.test(text));
    if (found) return found[0];
  }
  return 'other';
}
