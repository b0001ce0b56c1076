import { notifyManager } from '@tanstack/react-query';
import { queryClient } from '../query-client.ts';

/**
 * When the oldest answer on the page was given, in ms since 1970; null while nothing is shown. What belongs to the frame
 * around every page counts only where there is nothing else.
 */
export function readPageAge(): number | null {
  const shown = queryClient.getQueryCache().findAll({ type: 'active' });
  const known = shown.filter(({ state }) => state.data !== undefined);
  const own = known.filter(({ meta }) => !meta?.isFrame);
  const times = (own.length > 0 ? own : known).map(({ state }) => state.dataUpdatedAt);
  return times.length > 0 ? Math.min(...times) : null;
}

export function followPageAge(listener: () => void): () => void {
  return queryClient.getQueryCache().subscribe(notifyManager.batchCalls(listener));
}
