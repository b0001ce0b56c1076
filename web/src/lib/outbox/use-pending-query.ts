import {
  type DefaultError,
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryOptions,
  type UseQueryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import { useStore } from '../store.ts';
import { layOver } from './lay-over.ts';
import { outboxEntities } from './outbox-entities.ts';
import { overlayStore } from './overlay-store.ts';

/** `useQuery` with the person's unsent writes laid over what the server said. */
export function usePendingQuery<Data, Key extends QueryKey>(options: UseQueryOptions<Data, DefaultError, Data, Key>) {
  return useQuery({ ...options, select: useLaidOver<Data>(options.queryKey) });
}

/** `useInfiniteQuery` in the same way. */
export function usePendingInfiniteQuery<Page, Key extends QueryKey, Param>(
  options: UseInfiniteQueryOptions<Page, DefaultError, InfiniteData<Page>, Key, Param>,
) {
  return useInfiniteQuery({ ...options, select: useLaidOver<InfiniteData<Page, Param>>(options.queryKey) });
}

function useLaidOver<Data>(queryKey: QueryKey): (data: Data) => Data {
  const entries = useStore(overlayStore);
  // By content: a query key is made anew with every render.
  const key = JSON.stringify(queryKey);
  return useCallback(
    (data: Data) => layOver(outboxEntities, JSON.parse(key) as QueryKey, data, entries),
    [key, entries],
  );
}
