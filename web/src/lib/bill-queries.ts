import { queryOptions } from '@tanstack/react-query';
import { answer, v1 } from './api-client.ts';
import { queryClient } from './query-client.ts';

export const BILLS_KEY = ['bills'] as const;

/** All bills, what is due first in front. */
export function billsQuery() {
  return queryOptions({
    queryKey: [...BILLS_KEY, 'list'],
    queryFn: ({ signal }) => answer(v1.recurrings.$get({}, { init: { signal } })),
  });
}

export function billQuery(id: string) {
  return queryOptions({
    queryKey: [...BILLS_KEY, 'one', id],
    queryFn: async () => (await answer(v1.recurrings[':id'].$get({ param: { id } }))).recurring,
    initialData: () => queryClient.getQueryData(billsQuery().queryKey)?.recurrings.find((bill) => bill.id === id),
  });
}
