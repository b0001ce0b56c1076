import type { Stop, Trip } from '../../../../shared/contracts/trips.ts';

/** What messages and the list of unsent entries call them. */
export const tripLabel = ({ name }: Pick<Trip, 'name'>) => `Trip “${name}”`;
export const stopLabel = ({ name }: Pick<Stop, 'name'>) => `Stop “${name}”`;
