import type { PamToolArguments } from '../../../contracts/pam-tools.ts';
import { findCategories } from './categories.ts';
import { shorten } from './shorten.ts';
import { toTitle } from './to-title.ts';
import { toSaid, toText, type Word } from './words.ts';

type Purchase = Pick<PamToolArguments<'log_expense'>, 'category' | 'payee' | 'note'>;

const PAID = new Set(['at', 'from', 'to']);
const FOR = new Set(['on', 'for', 'of']);
const TRIMMED = new Set(
  'a an the some our my us me for of on at from to was were cost came worth and with in just expense two three four new nights night by'.split(
    ' ',
  ),
);

/** What was bought, of whom, and the category that tells: "lunch at the pub" is eating out, paid to the pub. */
export function splitPurchase(words: readonly Word[], categories: readonly { slug: string }[]): Purchase {
  const parts = partsOf(words);
  let thing = trim(parts.thing);
  let payee = trim(parts.payee);
  const spans = findCategories(thing);
  // "paid Telstra", "maccas": who is paid stands where a thing would.
  if (payee.length === 0 && spans.length > 0 && spans.every(({ isPayee }) => isPayee)) [thing, payee] = [[], thing];
  const told = [...findCategories(thing), ...findCategories(payee)].map(({ slug }) => slug);
  const category = told.find((slug) => categories.some((one) => one.slug === slug));
  const isCategory = category !== undefined && toText(thing) === category.replace('-', ' ');
  return {
    ...(category !== undefined && { category }),
    ...(payee.length > 0 && { payee: shorten(toTitle(toSaid(payee)), 120) }),
    ...(thing.length > 0 && !isCategory && { note: shorten(toSaid(thing), 1_000) }),
  };
}

function partsOf(words: readonly Word[]): { thing: Word[]; payee: Word[] } {
  const thing: Word[] = [];
  const payee: Word[] = [];
  let into = thing;
  for (const word of words) {
    if (PAID.has(word.word)) into = payee;
    else if (FOR.has(word.word) && (into !== thing || thing.length === 0)) into = thing;
    else into.push(word);
  }
  return { thing, payee };
}

function trim(words: readonly Word[]): Word[] {
  let from = 0;
  let to = words.length;
  while (from < to && TRIMMED.has(words[from]?.word ?? '')) from++;
  while (to > from && TRIMMED.has(words[to - 1]?.word ?? '')) to--;
  return words.slice(from, to);
}
