import { queryOptions } from '@tanstack/react-query';
import { api } from './api-client.ts';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api.getMe(signal),
  staleTime: 5 * 60_000,
  meta: { isFrame: true },
});
