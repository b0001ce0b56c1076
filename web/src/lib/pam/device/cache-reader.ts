import type { DataTag, QueryKey } from '@tanstack/react-query';
import { layOver } from '../../outbox/lay-over.ts';
import { outboxEntities } from '../../outbox/outbox-entities.ts';
import { outboxStore } from '../../outbox/outbox-store.ts';
import { queryClient } from '../../query-client.ts';

/** Reads what lies on this device, and remembers how old it is. */
export interface CacheReader {
  /** The API's last answer with the person's unsent writes over it; undefined when it was never read. */
  read<Data>(queryKey: DataTag<QueryKey, Data, Error>): Data | undefined;
  /** When the oldest of what was read was said, in ms since 1970; null when nothing was. */
  asOf(): number | null;
}

export function createCacheReader(): CacheReader {
  let oldest: number | null = null;
  return {
    read(queryKey) {
      const state = queryClient.getQueryState(queryKey);
      if (state?.data === undefined) return undefined;
      oldest = Math.min(oldest ?? state.dataUpdatedAt, state.dataUpdatedAt);
      return layOver(outboxEntities, queryKey, state.data, outboxStore.get());
    },
    asOf: () => oldest,
  };
}
