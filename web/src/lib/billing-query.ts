import { queryOptions } from '@tanstack/react-query';
import { billingApi } from './api-client.ts';

export const billingQuery = queryOptions({
  queryKey: ['billing'],
  queryFn: async ({ signal }) => (await billingApi.get(signal)).billing,
  staleTime: 5 * 60_000,
  meta: { isFrame: true },
});
