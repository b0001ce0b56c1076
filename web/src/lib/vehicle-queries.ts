import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, v1 } from './api-client.ts';
import { queryClient } from './query-client.ts';
import { VEHICLES_KEY } from './wheels-keys.ts';

/** Every vehicle with its reading now and what it hangs on. */
export function vehiclesQuery() {
  return queryOptions({
    queryKey: [...VEHICLES_KEY, 'list'],
    queryFn: ({ signal }) => answer(v1.vehicles.$get({}, { init: { signal } })),
  });
}

export function vehicleQuery(id: string) {
  return queryOptions({
    queryKey: [...VEHICLES_KEY, 'one', id],
    queryFn: async () => (await answer(v1.vehicles[':id'].$get({ param: { id } }))).vehicle,
    initialData: () =>
      queryClient.getQueryData(vehiclesQuery().queryKey)?.rigs.find(({ vehicle }) => vehicle.id === id)?.vehicle,
  });
}

/** All hitches, newest first: few a person, and each vehicle's page shows its own of them. */
export function hitchesQuery() {
  return queryOptions({
    queryKey: [...VEHICLES_KEY, 'hitches'],
    queryFn: ({ signal }) => answer(v1.hitches.$get({ query: {} }, { init: { signal } })),
  });
}

export function hitchQuery(id: string) {
  return queryOptions({
    queryKey: [...VEHICLES_KEY, 'hitch', id],
    queryFn: async () => (await answer(v1.hitches[':id'].$get({ param: { id } }))).hitch,
    initialData: () =>
      queryClient.getQueryData(hitchesQuery().queryKey)?.hitches.find((hitch) => hitch.id === id) ??
      queryClient.getQueryData(vehiclesQuery().queryKey)?.rigs.find(({ hitch }) => hitch?.id === id)?.hitch ??
      undefined,
  });
}

export function odometerReadingsQuery(vehicleId: string) {
  return infiniteQueryOptions({
    queryKey: [...VEHICLES_KEY, 'readings', vehicleId],
    queryFn: ({ pageParam, signal }) =>
      answer(
        v1['odometer-readings'].$get(
          { query: { vehicleId, limit: '30', ...(pageParam ? { cursor: pageParam } : {}) } },
          { init: { signal } },
        ),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function odometerReadingQuery(id: string) {
  return queryOptions({
    queryKey: [...VEHICLES_KEY, 'reading', id],
    queryFn: async () => (await answer(v1['odometer-readings'][':id'].$get({ param: { id } }))).odometerReading,
  });
}
