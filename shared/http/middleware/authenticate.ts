import { createMiddleware } from 'hono/factory';
import { AppError } from '../../errors.ts';
import { cacheKeys } from '../../services/cache/answer-cache.ts';
import type { HonoEnv } from '../api-env.ts';
import type { RateLimiter } from '../rate-limiter.ts';
import { meteredDatabase, meteredRedis } from '../request-log.ts';

/**
 * Who is asking comes from the verified bearer token alone. A request that cannot show one still counts against its
 * address, so tokens cannot be guessed at speed; one that can counts against person and address.
 */
export function authenticate(limiter: RateLimiter, clientIp: (request: Request) => string) {
  return createMiddleware<HonoEnv>(async (c, next) => {
    const platform = c.get('platform');
    const log = c.get('log');
    const redis = meteredRedis(platform.redis, log);
    const address = { key: `ip:${clientIp(c.req.raw)}`, perMinute: platform.env.RATE_LIMIT_IP_PER_MINUTE };
    const token = /^Bearer ([\w.-]+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const user = token ? await platform.verifyToken(token).catch((error: unknown) => asRefusal(error)) : SIGN_IN_FIRST;
    if (user instanceof AppError) {
      await limiter.admit(redis, [address]);
      throw user;
    }
    log.userId = user.id;
    c.set('redis', redis);
    c.set('ctx', {
      userId: user.id,
      email: user.email,
      db: meteredDatabase(platform.database.asUser(user.accessToken), log),
    });
    const key = c.get('cacheKeyFor')?.(user.id, c.req.query());
    const person = { key: `user:${user.id}`, perMinute: platform.env.RATE_LIMIT_USER_PER_MINUTE };
    c.set('cacheKey', key);
    c.set('cacheRead', await limiter.admit(redis, [person, address], key && cacheKeys(key)));
    await next();
  });
}

const SIGN_IN_FIRST = new AppError('unauthenticated', 'Sign in first.');

function asRefusal(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}
