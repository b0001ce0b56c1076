import { queryOptions } from '@tanstack/react-query';
import { answer, v1 } from './api-client.ts';
import { ApiProblem } from './api-problem.ts';

/** How far ahead anybody knows, in days. */
export const FORECAST_DAYS = 16;

/** The forecast for a place, to a kilometre; null where none is set up. */
export function weatherQuery(lat: number, lng: number, from: string, to: string) {
  const query = { lat: lat.toFixed(2), lng: lng.toFixed(2), from, to };
  return queryOptions({
    queryKey: ['weather', query],
    queryFn: async ({ signal }) => {
      try {
        return await answer(v1.weather.$get({ query }, { init: { signal } }));
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'not_offered') return null;
        throw error;
      }
    },
    staleTime: 30 * 60_000,
    retry: 1,
  });
}
