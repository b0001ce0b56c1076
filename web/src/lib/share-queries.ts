import { queryOptions } from '@tanstack/react-query';
import type { CreateTripShareInput } from '../../../shared/contracts/trip-shares.ts';
import { answer, v1 } from './api-client.ts';
import { NOT_KEPT } from './offline/not-kept.ts';
import { TRIP_SHARES_KEY } from './wheels-keys.ts';

/** The links to a trip, newest first. Not kept on the device: what it says of a link would be old news. */
export function tripSharesQuery(tripId: string) {
  return queryOptions({
    queryKey: [...TRIP_SHARES_KEY, tripId],
    queryFn: async ({ signal }) =>
      (await answer(v1['trip-shares'].$get({ query: { trip: tripId } }, { init: { signal } }))).shares,
    ...NOT_KEPT,
  });
}

/** Not through the outbox: a link is of use only once it works, and its address is told in the answer alone. */
export const createTripShare = (json: CreateTripShareInput) =>
  answer(v1['trip-shares'].$post({ json, header: { 'idempotency-key': crypto.randomUUID() } }));

export const revokeTripShare = (id: string) => answer(v1['trip-shares'][':id'].$delete({ param: { id } }));
