import type { FavouritePlace, Place, PlaceKind } from '../../../../shared/contracts/places.ts';
import { TOWN_SOURCE } from '../../../../shared/domain/gazetteer/known-towns.ts';
import type { Town } from '../../../../shared/domain/gazetteer/read-towns.ts';
import type { Point } from '../../../../shared/domain/geo.ts';
import { readCoordinates, writeCoordinates } from '../../../../shared/domain/geo-coordinates.ts';

/** A place one may choose. */
export interface PlaceChoice extends Point {
  name: string;
  kind: PlaceKind;
}

export interface PlaceOption extends PlaceChoice {
  key: string;
  /** What tells it from others of the name, and who knows it. */
  detail: string;
  isFavourite: boolean;
}

const MOST_FAVOURITES = 5;

const fromFavourite = ({ id, name, kind, lat, lng, note }: FavouritePlace): PlaceOption => {
  return { key: id, name, kind, lat, lng, detail: note || 'Favourite', isFavourite: true };
};

export const fromTown = ({ name, state, lat, lng }: Town): PlaceOption => {
  return { key: `${name} ${state} ${lat}`, name, kind: 'town', lat, lng, detail: state, isFavourite: false };
};

export const fromPlace = ({ name, kind, detail, lat, lng, source }: Place): PlaceOption => {
  const told = [detail, source].filter(Boolean).join(' · ');
  return { key: `${name} ${lat} ${lng}`, name, kind, lat, lng, detail: told, isFavourite: false };
};

/** Favourites whose name has what was typed; all of them before anything is. */
export function matchFavourites(favourites: readonly FavouritePlace[], typed: string): PlaceOption[] {
  const asked = typed.trim().toLowerCase();
  const found = favourites.filter(({ name, note }) => `${name} ${note}`.toLowerCase().includes(asked));
  return found.slice(0, MOST_FAVOURITES).map(fromFavourite);
}

/** Typed coordinates are a place of their own. */
export function fromCoordinates(typed: string): PlaceOption[] {
  const point = readCoordinates(typed);
  if (!point) return [];
  const name = writeCoordinates(point);
  return [{ key: name, name, kind: 'other', ...point, detail: 'As typed', isFavourite: false }];
}

/** What others found, without the towns that are shown already. */
export const fromOthers = (places: readonly Place[]) =>
  places.filter(({ source }) => source !== TOWN_SOURCE).map(fromPlace);
