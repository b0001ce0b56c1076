import type { QueryKey } from '@tanstack/react-query';
import type { FavouriteList, FavouritePlace } from '../../../shared/contracts/places.ts';
import { answer, v1 } from './api-client.ts';
import type { RowChange } from './outbox/outbox-entity.ts';
import { applyToRows, createRowEntity } from './outbox/row-entity.ts';
import { namePlaceKind } from './place-kinds.ts';
import { PLACES_KEY } from './wheels-keys.ts';

/** Places a person wants to find again, as the outbox knows them. */
export const favouriteEntity = createRowEntity<FavouritePlace>({
  name: 'favourite',
  path: '/api/v1/favourite-places',
  answerName: 'favourite',
  queryKeys: [[...PLACES_KEY, 'favourites']],
  read: async (id) => (await answer(v1['favourite-places'][':id'].$get({ param: { id } }))).favourite,
  project,
  describe: (row) => [
    ['Name', row.name],
    ['Kind', namePlaceKind(row.kind)],
    ['Where', `${row.lat}, ${row.lng}`],
    ['Note', row.note || '—'],
  ],
});

function project(_: QueryKey, data: unknown, change: RowChange<FavouritePlace>): unknown {
  const list = data as FavouriteList;
  const favourites = applyToRows(list.favourites, change, byName);
  return favourites === list.favourites ? list : { ...list, favourites };
}

/** As list_favourite_places orders them. */
function byName(one: FavouritePlace, other: FavouritePlace): number {
  const [a, b] = [one.name.toLowerCase(), other.name.toLowerCase()];
  if (a !== b) return a < b ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
