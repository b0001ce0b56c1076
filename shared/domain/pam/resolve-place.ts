import { findTowns } from '../gazetteer/find-towns.ts';
import type { Town } from '../gazetteer/read-towns.ts';
import type { Point } from '../geo.ts';
import { toNameKey } from '../name-key.ts';

const STATES: Record<string, string> = {
  'south australia': 'sa',
  'western australia': 'wa',
  'northern territory': 'nt',
  'new south wales': 'nsw',
  queensland: 'qld',
  victoria: 'vic',
  tasmania: 'tas',
};

export interface NamedPlace {
  /** As signs have it where it is known, else as it was said. */
  name: string;
  /** Null when nobody knows it. */
  point: Point | null;
  /** The state of a town that is one of several of its name: which one it was taken for. */
  takenFor: string | null;
}

/** The town of a name, the nearest to `near` of several; a name that only begins like one town's is that town. */
export function resolvePlace(said: string, towns: readonly Town[], near?: Point): NamedPlace {
  const key = toKey(said);
  const found = findTowns(towns, key, { near, limit: 50 });
  const whole = found.filter((town) => isWhole(town, key));
  const town = whole[0] ?? (found.length === 1 && isStart(found[0], key) ? found[0] : undefined);
  if (!town) return { name: tidy(said), point: null, takenFor: null };
  const { lat, lng } = town;
  return { name: town.name, point: { lat, lng }, takenFor: whole.length > 1 ? town.state : null };
}

/** "Ceduna, South Australia" as "ceduna sa". */
function toKey(said: string): string {
  const key = toNameKey(said);
  const state = Object.keys(STATES).find((name) => key.endsWith(` ${name}`));
  return state
    ? `${key.slice(0, -state.length).replace(/ in $/, ' ')}${STATES[state]}`
    : key.replace(/ in ([a-z]{2,3})$/, ' $1');
}

const isWhole = ({ name, state }: Town, key: string) => {
  const town = toNameKey(name);
  return town === key || `${town} ${state.toLowerCase()}` === key;
};

const isStart = (town: Town | undefined, key: string) =>
  town !== undefined && toNameKey(town.name).startsWith(`${key} `);

/** With capitals, where it was said without any. */
const tidy = (said: string) =>
  said === said.toLowerCase() ? said.trim().replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase()) : said.trim();
