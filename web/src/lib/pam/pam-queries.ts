import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { PamMessageList } from '../../../../shared/contracts/pam.ts';
import { answer, v1 } from '../api-client.ts';
import { ApiProblem } from '../api-problem.ts';
import { NOT_KEPT } from '../offline/not-kept.ts';
import { emptyList } from './empty-list.ts';
import { pamActionsApi } from './pam-actions-api.ts';
import {
  PAM_ACTIONS_KEY,
  PAM_CONVERSATIONS_KEY,
  PAM_MEMORIES_KEY,
  PAM_MESSAGES_KEY,
  PAM_SETTINGS_KEY,
  PAM_STATE_KEY,
  TIMERS_KEY,
} from './pam-keys.ts';

/** A conversation with what was said in it. One that the server has not heard of is empty. */
export function pamMessagesQuery(id: string) {
  return queryOptions({
    queryKey: [...PAM_MESSAGES_KEY, id],
    queryFn: async ({ signal }): Promise<PamMessageList> => {
      try {
        const read = await answer(v1.pam.conversations[':id'].$get({ param: { id } }, { init: { signal } }));
        return read as PamMessageList; // the client writes the JSON of arguments out in another way
      } catch (error) {
        if (error instanceof ApiProblem && error.code === 'not_found') return emptyList(id);
        throw error;
      }
    },
  });
}

/** Conversations with these words in them, the one last spoken in first. */
export function pamConversationsQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: [...PAM_CONVERSATIONS_KEY, q],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: '30', ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) };
      return answer(v1.pam.conversations.$get({ query }, { init: { signal } }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    ...(q ? NOT_KEPT : {}),
  });
}

/** What PAM proposed and did, the newest first. */
export const pamActionsQuery = infiniteQueryOptions({
  queryKey: PAM_ACTIONS_KEY,
  queryFn: ({ pageParam, signal }) => pamActionsApi.list(pageParam, signal),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
});

export const pamMemoriesQuery = queryOptions({
  queryKey: PAM_MEMORIES_KEY,
  queryFn: ({ signal }) => answer(v1.pam.memories.$get({}, { init: { signal } })),
});

export const pamSettingsQuery = queryOptions({
  queryKey: PAM_SETTINGS_KEY,
  queryFn: async ({ signal }) => (await answer(v1.pam.settings.$get({}, { init: { signal } }))).settings,
});

/** Whether a model answers just now, and why not. */
export const pamStateQuery = queryOptions({
  queryKey: PAM_STATE_KEY,
  queryFn: ({ signal }) => answer(v1.pam.state.$get({}, { init: { signal } })),
  ...NOT_KEPT,
});

export const timersQuery = queryOptions({
  queryKey: TIMERS_KEY,
  queryFn: ({ signal }) => answer(v1.timers.$get({}, { init: { signal } })),
});
