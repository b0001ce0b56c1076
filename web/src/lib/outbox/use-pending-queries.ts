import { type DefaultError, type QueryKey, type UseQueryOptions, useQueries } from '@tanstack/react-query';
import { useStore } from '../store.ts';
import { layOver } from './lay-over.ts';
import { outboxEntities } from './outbox-entities.ts';
import { overlayStore } from './overlay-store.ts';

/** `useQueries` of one kind with the person's unsent writes laid over what the server said: the data that are there. */
export function usePendingQueries<Data, Key extends QueryKey>(
  queries: UseQueryOptions<Data, DefaultError, Data, Key>[],
) {
  const entries = useStore(overlayStore);
  const results = useQueries({ queries });
  return {
    isLoading: results.some(({ isLoading }) => isLoading),
    data: results.flatMap(({ data }, index) => {
      const key = queries[index]?.queryKey;
      return data === undefined || !key ? [] : [layOver(outboxEntities, key, data as Data, entries)];
    }),
  };
}
