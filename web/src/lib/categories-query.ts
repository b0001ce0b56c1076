import { queryOptions } from '@tanstack/react-query';
import { api } from './api-client.ts';

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: async ({ signal }) =>
    (await api.getCategories(signal)).categories.toSorted((a, b) => a.position - b.position),
  staleTime: 24 * 60 * 60_000,
  meta: { isFrame: true },
});
