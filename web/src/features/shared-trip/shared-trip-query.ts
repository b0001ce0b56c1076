import { queryOptions } from '@tanstack/react-query';
import { answer, open } from '../../lib/api-client.ts';
import { ApiProblem } from '../../lib/api-problem.ts';
import { NOT_KEPT } from '../../lib/offline/not-kept.ts';

/** A trip by the token in a link. Not kept on the device: it must end with the link. */
export const sharedTripQuery = (token: string) =>
  queryOptions({
    queryKey: ['shared-trip', token],
    queryFn: ({ signal }) => answer(open.trips[':token'].$get({ param: { token } }, { init: { signal } })),
    ...NOT_KEPT,
  });

/** Whether a failure says that the link itself leads nowhere, and what to call that. */
export function explainDeadLink(error: Error): { title: string; detail: string } | null {
  if (!(error instanceof ApiProblem)) return null;
  if (error.code === 'gone') {
    return { title: 'This link has ended', detail: 'Ask whoever sent it to you for a new one.' };
  }
  if (error.code !== 'not_found' && error.code !== 'invalid_request') return null;
  return {
    title: 'This link does not work',
    detail: 'It may not be whole. Open it again from the message it came in, or ask for a new one.',
  };
}
