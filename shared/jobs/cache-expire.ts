import { cacheExpire } from '../queue/scheduled.ts';
import { sweepKeys } from '../services/cache/sweep-keys.ts';
import { handle } from './job-handler.ts';

/** Counts the keys in Redis by family, and ends those that outlived theirs. */
export const expireCache = handle(cacheExpire, async ({ redis }, payload) => {
  const { cursor, ...result } = await sweepKeys(redis, payload.cursor);
  return { result, ...(cursor ? { next: { cursor } } : {}) };
});
