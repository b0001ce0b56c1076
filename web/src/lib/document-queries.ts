import { queryOptions } from '@tanstack/react-query';
import { answer, v1 } from './api-client.ts';
import { queryClient } from './query-client.ts';
import { DOCUMENTS_KEY } from './wheels-keys.ts';

/** All papers, of every vehicle and of the person, what expires first in front. */
export function documentsQuery() {
  return queryOptions({
    queryKey: [...DOCUMENTS_KEY, 'list'],
    queryFn: ({ signal }) => answer(v1.documents.$get({ query: {} }, { init: { signal } })),
  });
}

export function documentQuery(id: string) {
  return queryOptions({
    queryKey: [...DOCUMENTS_KEY, 'one', id],
    queryFn: async () => (await answer(v1.documents[':id'].$get({ param: { id } }))).document,
    initialData: () =>
      queryClient.getQueryData(documentsQuery().queryKey)?.documents.find((document) => document.id === id),
  });
}
