import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api-client.ts';
import { NOT_KEPT } from '../../lib/offline/not-kept.ts';

/** Read without signing in, once a minute while the page is looked at. */
export const statusQuery = queryOptions({
  queryKey: ['public-status'],
  queryFn: ({ signal }) => api.getPublicStatus(signal),
  refetchInterval: 60_000,
  staleTime: 55_000,
  ...NOT_KEPT,
});
