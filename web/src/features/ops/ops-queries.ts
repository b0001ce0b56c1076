import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { OpsMailQuery } from '../../../../shared/contracts/ops.ts';
import { opsApi } from '../../lib/api-client.ts';
import { NOT_KEPT } from '../../lib/offline/not-kept.ts';
import { type OpsSearch, toRunsQuery } from './ops-search.ts';

/** All of these are read again every 5 s while the page is looked at; TanStack Query stops by itself when it is hidden. */
const LIVE = { refetchInterval: 5_000, staleTime: 4_000, ...NOT_KEPT } as const;
/** Asks another system each time. */
const SLOW = { refetchInterval: 15_000, staleTime: 14_000, ...NOT_KEPT } as const;

export const OPS_KEY = ['ops'];

export const overviewQuery = queryOptions({
  queryKey: [...OPS_KEY, 'overview'],
  queryFn: ({ signal }) => opsApi.getOverview(signal),
  ...LIVE,
});

export const runsQuery = (search: OpsSearch) =>
  queryOptions({
    queryKey: [...OPS_KEY, 'runs', toRunsQuery(search)],
    queryFn: ({ signal }) => opsApi.listRuns(toRunsQuery(search), signal),
    placeholderData: keepPreviousData,
    ...LIVE,
  });

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: [...OPS_KEY, 'run', id],
    queryFn: ({ signal }) => opsApi.getRun(id, signal),
    ...LIVE,
  });

export const deadLettersQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: [...OPS_KEY, 'dead-letters', cursor ?? null],
    queryFn: ({ signal }) => opsApi.listDeadLetters(cursor, signal),
    placeholderData: keepPreviousData,
    ...SLOW,
  });

export const healthQuery = queryOptions({
  queryKey: [...OPS_KEY, 'health'],
  queryFn: ({ signal }) => opsApi.getHealth(signal),
  ...LIVE,
});

export const pamSwitchQuery = queryOptions({
  queryKey: [...OPS_KEY, 'pam-switch'],
  queryFn: ({ signal }) => opsApi.getPamSwitch(signal),
  ...LIVE,
});

export const mailQuery = (query: OpsMailQuery) =>
  queryOptions({
    queryKey: [...OPS_KEY, 'mail', query],
    queryFn: ({ signal }) => opsApi.getMail(query, signal),
    placeholderData: keepPreviousData,
    ...LIVE,
  });
