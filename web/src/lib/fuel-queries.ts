import { queryOptions } from '@tanstack/react-query';
import { answer, v1 } from './api-client.ts';
import { FUEL_KEY } from './wheels-keys.ts';

const { 'fuel-logs': fuelLogs } = v1;

/** Every fill of a vehicle, oldest first. All figures of the fuel page are computed of it, so that they hold offline too. */
export function fuelHistoryQuery(vehicleId: string) {
  return queryOptions({
    queryKey: [...FUEL_KEY, 'history', vehicleId],
    queryFn: ({ signal }) => answer(fuelLogs.history.$get({ query: { vehicleId } }, { init: { signal } })),
  });
}

export function fuelLogQuery(id: string) {
  return queryOptions({
    queryKey: [...FUEL_KEY, 'one', id],
    queryFn: async ({ signal }) =>
      (await answer(fuelLogs[':id'].$get({ param: { id } }, { init: { signal } }))).fuelLog,
  });
}

/** Where one has filled up, the latest first. */
export const stationsQuery = queryOptions({
  queryKey: [...FUEL_KEY, 'stations'],
  queryFn: async ({ signal }) => (await answer(fuelLogs.stations.$get({}, { init: { signal } }))).stations,
  staleTime: 5 * 60_000,
});
