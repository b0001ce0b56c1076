import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ServiceRecordFilter } from '../../../shared/contracts/services.ts';
import { answer, v1 } from './api-client.ts';
import { SERVICES_KEY } from './wheels-keys.ts';

const PAGE_SIZE = 30;

/**
 * Every plan with what its due date is computed from. `due` in it is from when it was read: what the app shows comes from
 * `dueServices` (lib/due-services.ts), which knows what day it is and what has been entered since.
 */
export function servicePlansQuery() {
  return queryOptions({
    queryKey: [...SERVICES_KEY, 'plans'],
    queryFn: ({ signal }) => answer(v1['service-plans'].$get({ query: {} }, { init: { signal } })),
  });
}

export function serviceRecordsQuery(filter: ServiceRecordFilter) {
  return infiniteQueryOptions({
    queryKey: [...SERVICES_KEY, 'records', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filter, limit: String(PAGE_SIZE), ...(pageParam ? { cursor: pageParam } : {}) };
      return answer(v1['service-records'].$get({ query }, { init: { signal } }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function serviceRecordQuery(id: string) {
  return queryOptions({
    queryKey: [...SERVICES_KEY, 'record', id],
    queryFn: async ({ signal }) => (await readServiceRecord(id, signal)).serviceRecord,
  });
}

export const readServiceRecord = (id: string, signal?: AbortSignal) =>
  answer(v1['service-records'][':id'].$get({ param: { id } }, signal ? { init: { signal } } : {}));

export const readServicePlan = (id: string) => answer(v1['service-plans'][':id'].$get({ param: { id } }));
