import { queryOptions } from '@tanstack/react-query';
import { answer, v1 } from './api-client.ts';
import { TRIP_SPENDING_KEY, TRIPS_KEY } from './wheels-keys.ts';

/** Every trip, the latest start first. */
export function tripsQuery() {
  return queryOptions({
    queryKey: [...TRIPS_KEY, 'list'],
    queryFn: ({ signal }) => answer(v1.trips.$get({}, { init: { signal } })),
  });
}

/** A trip with its stops in order and the legs that a routing service has told. */
export function tripPlanQuery(id: string) {
  return queryOptions({
    queryKey: [...TRIPS_KEY, 'plan', id],
    queryFn: ({ signal }) => answer(v1.trips[':id'].$get({ param: { id } }, { init: { signal } })),
  });
}

/** What a trip has cost, by day, category and currency. */
export function tripSpendingQuery(id: string) {
  return queryOptions({
    queryKey: [...TRIP_SPENDING_KEY, id],
    queryFn: ({ signal }) => answer(v1.trips[':id'].spending.$get({ param: { id } }, { init: { signal } })),
  });
}
