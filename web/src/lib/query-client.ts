import { QueryClient } from '@tanstack/react-query';
import { ApiProblem, NoAnswer } from './api-problem.ts';
import { connectionStore } from './connection.ts';
import { keepAnswers } from './offline/keep-answers.ts';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** `false`: not kept on this device for when there is no signal. */
      keep?: false;
      /** Belongs to the frame around every page: its age is not the page's. */
      isFrame?: true;
    };
  }
}

const RETRIED_CODES = new Set(['unavailable', 'rate_limited', 'internal']);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What was read once can be looked at again however long there is no signal; signing out clears it.
      gcTime: Number.POSITIVE_INFINITY,
      // Requests are sent even when the browser believes it is offline: on patchy signal it is often wrong.
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      retryDelay: (failures, error) => retryDelayMs(failures, error),
    },
  },
});

export const answerKeeper = keepAnswers(queryClient);

/** Whatever is on the screen is read again once there is a connection, so without one nobody waits for further tries. */
function isWorthRetrying(error: Error): boolean {
  if (error instanceof NoAnswer) return connectionStore.get() === 'online';
  return error instanceof ApiProblem && RETRIED_CODES.has(error.code);
}

function retryDelayMs(failures: number, error: Error): number {
  const asked = error instanceof ApiProblem ? error.retryAfterSeconds : null;
  return asked ? Math.min(asked, 10) * 1000 : 500 * 2 ** failures;
}
