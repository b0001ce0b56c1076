import type { Category } from '../../contracts/categories.ts';
import { toNameKey } from '../name-key.ts';
import { findByName } from './find-by-name.ts';

/** What people say for a category, by its slug; words of several letters stand for themselves, whole. */
const SAID: Record<string, string[]> = {
  groceries: [
    'grocery',
    'groceries',
    'food shop',
    'shopping',
    'supermarket',
    'woolies',
    'woolworths',
    'coles',
    'aldi',
    'iga',
    'butcher',
    'baker',
    'bakery',
  ],
  fuel: ['fuel', 'diesel', 'petrol', 'servo', 'unleaded'],
  camp: [
    'camp',
    'campsite',
    'campground',
    'camping',
    'caravan park',
    'holiday park',
    'powered site',
    'unpowered site',
    'site fee',
    'site fees',
    'showground',
  ],
  'eating-out': [
    'eating out',
    'lunch',
    'dinner',
    'breakfast',
    'coffee',
    'cafe',
    'pub',
    'restaurant',
    'takeaway',
    'maccas',
    'pizza',
    'fish and chips',
    'beer',
    'beers',
  ],
  vehicle: [
    'repair',
    'repairs',
    'mechanic',
    'tyre',
    'tyres',
    'car wash',
    'car parts',
    'spare parts',
    'upkeep',
    'bunnings',
    'supercheap',
  ],
  'gas-water': ['gas', 'gas bottle', 'lpg bottle', 'water', 'dump', 'dump point'],
  'ferries-tolls': ['ferry', 'ferries', 'toll', 'tolls', 'parking'],
  sights: [
    'park pass',
    'parks pass',
    'national park',
    'entry fee',
    'museum',
    'tour',
    'cruise',
    'tickets',
    'zoo',
    'gallery',
  ],
  health: ['chemist', 'pharmacy', 'doctor', 'dentist', 'medicine', 'scripts', 'prescription', 'hospital', 'vet'],
  'phone-internet': ['phone', 'internet', 'data', 'telstra', 'optus', 'starlink', 'sim', 'recharge'],
  'clothing-gear': ['clothes', 'clothing', 'shoes', 'boots', 'gear', 'bcf', 'anaconda'],
  insurance: ['insurance', 'rego', 'registration', 'roadside', 'racv', 'nrma', 'raa', 'rac', 'racq'],
  'home-rates': ['rates', 'storage', 'home', 'mortgage', 'rent', 'body corporate'],
  gifts: ['gift', 'gifts', 'present', 'presents', 'birthday'],
};

/** The category of a slug or a name, "groceries", "Eating out"; null for none. */
export function namedCategory(said: string, categories: readonly Category[]): Category | null {
  const found = categories.find(({ slug }) => slug === said) ?? null;
  if (found) return found;
  const named = findByName(categories, said.replaceAll('-', ' '), ({ name }) => [name]);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The category that words are about ("coffee at the pub"), by the longest phrase known in them; null when they say nothing. */
export function guessCategory(words: string, categories: readonly Category[]): Category | null {
  const heard = ` ${toNameKey(words)} `;
  let best: { length: number; category: Category } | null = null;
  for (const category of categories) {
    for (const phrase of SAID[category.slug] ?? []) {
      const isHeard = heard.includes(` ${phrase} `);
      if (isHeard && phrase.length > (best?.length ?? 0)) best = { length: phrase.length, category };
    }
  }
  return best?.category ?? null;
}
