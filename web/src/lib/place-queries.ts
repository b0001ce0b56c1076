import { queryOptions } from '@tanstack/react-query';
import type { AlongKind, PlaceKind } from '../../../shared/contracts/places.ts';
import type { Point } from '../../../shared/domain/geo.ts';
import { answer, v1 } from './api-client.ts';
import { ApiProblem } from './api-problem.ts';
import { NOT_KEPT } from './offline/not-kept.ts';
import { PLACES_KEY } from './wheels-keys.ts';

/** The person's own places, by name. */
export function favouritesQuery() {
  return queryOptions({
    queryKey: [...PLACES_KEY, 'favourites'],
    queryFn: ({ signal }) => answer(v1['favourite-places'].$get({}, { init: { signal } })),
  });
}

/** What others know besides the towns that the app has with it. */
export function placeSearchQuery(q: string, kind: PlaceKind | undefined, near: Point | null) {
  const query = {
    q,
    ...(kind ? { kind } : {}),
    ...(near ? { near: `${toTenth(near.lat)},${toTenth(near.lng)}` } : {}),
  };
  return queryOptions({
    queryKey: [...PLACES_KEY, 'search', query],
    queryFn: ({ signal }) => answer(v1.places.search.$get({ query }, { init: { signal } })),
    staleTime: 10 * 60_000,
    retry: false,
    ...NOT_KEPT,
  });
}

/** Places beside a line, in the order they are passed; null where nobody is set up to be asked. */
export function alongQuery(polyline: string, kinds: AlongKind[], corridorKm: number) {
  const json = { polyline, kinds, corridorKm };
  return queryOptions({
    queryKey: [...PLACES_KEY, 'along', json],
    queryFn: async ({ signal }) => {
      try {
        return await answer(v1.places.along.$post({ json }, { init: { signal } }));
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'not_offered') return null;
        throw error;
      }
    },
    staleTime: 10 * 60_000,
    retry: false,
    ...NOT_KEPT,
  });
}

/** About where: who is asked needs to know no better. */
const toTenth = (degrees: number) => Math.round(degrees * 10) / 10 + 0;
