import { createMiddleware } from 'hono/factory';
import { FRESH_SECONDS } from '../../services/cache/cache-keys.ts';
import type { HonoEnv } from '../api-env.ts';

/**
 * A write begins with the end of what is cached. Where Redis could not be told then, it is told before the writer is
 * answered, so that what they read next holds what they wrote. When that fails too, the answer says for how many seconds
 * the client should bypass the cache: by then no older entry counts as fresh.
 */
export const forgetAfterWrite = createMiddleware<HonoEnv>(async (c, next) => {
  await next();
  const tags = c.get('toForget');
  const isRefused = c.res.status >= 400 && c.res.status < 500;
  if (!tags || isRefused) return;
  const done = await c.get('platform').cache.invalidate(c.get('redis'), tags);
  if (!done) c.header('x-bypass-cache-seconds', String(FRESH_SECONDS));
});
