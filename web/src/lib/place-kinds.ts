import type { PlaceKind } from '../../../shared/contracts/places.ts';
import type { StopKind } from '../../../shared/contracts/trips.ts';

const NAMES: Record<PlaceKind, string> = {
  town: 'Town',
  camp: 'Camp',
  fuel: 'Fuel',
  dump: 'Dump point',
  water: 'Water',
  food: 'Food',
  sight: 'Sight',
  other: 'Other',
};

export const namePlaceKind = (kind: PlaceKind): string => NAMES[kind];

/** What one stops for at such a place: of a town nobody can tell. */
export const toStopKind = (kind: PlaceKind): StopKind => (kind === 'town' ? 'other' : kind);
