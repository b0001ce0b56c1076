import { readTowns, type Town } from './read-towns.ts';

/** As shown beside a town of these: the licence asks for it. */
export const TOWN_SOURCE = 'GeoNames';

let towns: Promise<readonly Town[]> | undefined;

/** The towns of Australia, loaded with the first question. */
export function knownTowns(): Promise<readonly Town[]> {
  towns ??= import('./towns.ts').then(
    ({ TOWNS }) => readTowns(TOWNS),
    (error: unknown) => {
      towns = undefined; // no signal: the next question asks again
      throw error;
    },
  );
  return towns;
}
