import { queryOptions } from '@tanstack/react-query';
import { answer, v1 } from './api-client.ts';
import { CHECKLISTS_KEY } from './wheels-keys.ts';

/** All lists, the newest departures, their ticks and overrides: one small answer. */
export const checklistsQuery = queryOptions({
  queryKey: [...CHECKLISTS_KEY, 'list'],
  queryFn: ({ signal }) => answer(v1.checklists.$get({}, { init: { signal } })),
});
