import type { Context } from 'hono';
import type { CacheTag } from '../services/cache/answer-cache.ts';
import type { HonoEnv } from './api-env.ts';

/**
 * Drops what is cached for the person under a tag, after a write. When that fails the answer says for how many seconds
 * the client should bypass the cache: by then every older entry has expired by itself.
 */
export async function forgetCached(c: Context<HonoEnv>, tag: CacheTag['tag']): Promise<void> {
  const done = await c.get('platform').cache.invalidate(c.get('redis'), { userId: c.get('ctx').userId, tag });
  if (!done) c.header('x-bypass-cache-seconds', '300');
}
