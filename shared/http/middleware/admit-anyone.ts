import { createMiddleware } from 'hono/factory';
import type { HonoEnv } from '../api-env.ts';
import type { RateLimiter } from '../rate-limiter.ts';
import { meteredDatabase, meteredRedis } from '../request-log.ts';

/** For routes that need no sign-in: the request counts against its address, and the database is asked as `anon`. */
export function admitAnyone(limiter: RateLimiter, clientIp: (request: Request) => string) {
  return createMiddleware<HonoEnv>(async (c, next) => {
    const { redis, database, env } = c.get('platform');
    const metered = meteredRedis(redis, c.get('log'));
    c.set('redis', metered);
    c.set('publicDb', meteredDatabase(database.asAnyone(), c.get('log')));
    await limiter.admit(metered, [{ key: `ip:${clientIp(c.req.raw)}`, perMinute: env.RATE_LIMIT_IP_PER_MINUTE }]);
    await next();
  });
}
