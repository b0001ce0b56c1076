import { haversineKm, type Point } from '../geo.ts';
import { toNameKey } from '../name-key.ts';
import type { Town } from './read-towns.ts';

type Keyed = { town: Town; name: string; state: string };
const keyed = new WeakMap<readonly Town[], Keyed[]>();

function keysOf(towns: readonly Town[]): Keyed[] {
  const known = keyed.get(towns);
  if (known) return known;
  const made = towns.map((town) => ({ town, name: toNameKey(town.name), state: town.state.toLowerCase() }));
  keyed.set(towns, made);
  return made;
}

/** 0 the whole name, 1 its beginning, 2 the beginning of a word in it; undefined for no match. */
function rank({ name, state }: Keyed, asked: string): number | undefined {
  if (name === asked || `${name} ${state}` === asked) return 0;
  if (name.startsWith(asked) || `${name} ${state}`.startsWith(asked)) return 1;
  return name.includes(` ${asked}`) ? 2 : undefined;
}

/**
 * Towns by the beginning of their name, with the state after it if one likes ("kingston sa"): whole names first, then the nearest to
 * `near`, or without it the largest. Nothing for fewer than two letters.
 */
export function findTowns(towns: readonly Town[], query: string, options: { near?: Point | undefined; limit: number }) {
  const asked = toNameKey(query);
  if (asked.length < 2) return [];
  const found = keysOf(towns).flatMap((entry, size) => {
    const matches = rank(entry, asked);
    if (matches === undefined) return [];
    return [{ town: entry.town, matches, order: options.near ? haversineKm(entry.town, options.near) : size }];
  });
  found.sort((a, b) => a.matches - b.matches || a.order - b.order);
  return found.slice(0, options.limit).map(({ town }) => town);
}
