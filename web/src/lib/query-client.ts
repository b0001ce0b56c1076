import { QueryClient } from '@tanstack/react-query';
import { ApiProblem, NoAnswer } from './api-problem.ts';

const RETRIED_CODES = new Set(['unavailable', 'rate_limited', 'internal']);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 30 * 60_000,
      // Requests are sent even when the browser believes it is offline: on patchy signal it is often wrong.
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      retryDelay: (failures, error) => retryDelayMs(failures, error),
    },
  },
});

function isWorthRetrying(error: Error): boolean {
  return error instanceof NoAnswer || (error instanceof ApiProblem && RETRIED_CODES.has(error.code));
}

function retryDelayMs(failures: number, error: Error): number {
  const asked = error instanceof ApiProblem ? error.retryAfterSeconds : null;
  return asked ? Math.min(asked, 10) * 1000 : 500 * 2 ** failures;
}
