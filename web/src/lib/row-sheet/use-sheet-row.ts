import { type DefaultError, type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { rowAfter } from '../outbox/lay-over.ts';
import { isCreate, isSetAside } from '../outbox/outbox-entry.ts';
import { outboxStore } from '../outbox/outbox-store.ts';
import type { PersonRow } from '../outbox/row-writes.ts';
import { useStore } from '../store.ts';

/** The row that a sheet is about (`new` for none yet) as it is on this device, which the server may not have heard of yet. */
export function useSheetRow<Row extends PersonRow, Key extends QueryKey>(
  entityName: string,
  id: string,
  options: UseQueryOptions<Row, DefaultError, Row, Key>,
) {
  const isNew = id === 'new';
  const own = useStore(outboxStore).filter(({ entity }) => entity === `${entityName}:${id}`);
  const [first] = own;
  const isUnsent = first !== undefined && isCreate(first);
  const query = useQuery({ ...options, enabled: !isNew && !isUnsent });
  const atServer = isUnsent ? null : (query.data ?? first?.before ?? null);
  return {
    query,
    base: rowAfter(own, atServer) as Row | null, // the entries are of such a row
    isDeleted: first !== undefined && rowAfter(own, atServer) === null,
    mends: own.find(isSetAside) ?? null,
  };
}
