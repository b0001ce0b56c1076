import { createMiddleware } from 'hono/factory';
import { AppError } from '../../errors.ts';
import { cacheKeys } from '../../services/cache/answer-cache.ts';
import type { HonoEnv } from '../api-env.ts';
import { describe } from '../problem.ts';
import { publishOwnJobs } from '../publish-own-jobs.ts';
import type { RateLimiter } from '../rate-limiter.ts';
import { meteredDatabase, meteredRedis } from '../request-log.ts';

/** Lets the host finish `work` after the answer has gone out. It never rejects. */
export type InBackground = (request: Request, work: Promise<void>) => void;

/**
 * Who is asking comes from the verified bearer token alone. A request that cannot show one still counts against its
 * address, so tokens cannot be guessed at speed; one that can counts against person and address.
 */
export function authenticate(limiter: RateLimiter, clientIp: (request: Request) => string, inBackground: InBackground) {
  return createMiddleware<HonoEnv>(async (c, next) => {
    const platform = c.get('platform');
    const log = c.get('log');
    const redis = meteredRedis(platform.redis, log);
    const address = { key: `ip:${clientIp(c.req.raw)}`, perMinute: platform.env.RATE_LIMIT_IP_PER_MINUTE };
    const token = /^Bearer ([\w.-]+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const user = token ? await platform.verifyToken(token).catch((error: unknown) => asRefusal(error)) : signInFirst();
    if (user instanceof AppError) {
      await limiter.admit(redis, [address]);
      throw user;
    }
    log.userId = user.id;
    let jobs: unknown;
    const database = platform.database.asUser(user.accessToken, (asked) => {
      jobs = asked;
    });
    c.set('redis', redis);
    c.set('ctx', { userId: user.id, email: user.email, db: meteredDatabase(database, log) });
    const key = c.get('cacheKeyFor')?.(user.id, c.req.query());
    const person = { key: `user:${user.id}`, perMinute: platform.env.RATE_LIMIT_USER_PER_MINUTE };
    c.set('cacheKey', key);
    c.set('cacheRead', await limiter.admit(redis, [person, address], key && cacheKeys(key)));
    await next();
    if (!Array.isArray(jobs) || jobs.length === 0) return;
    const published = publishOwnJobs(platform.env, database, jobs).catch((cause: unknown) =>
      logLater(c.get('requestId'), cause),
    );
    inBackground(c.req.raw, published);
  });
}

/** The request's own line is written by now. */
function logLater(requestId: string, cause: unknown): void {
  console.warn(
    JSON.stringify({ level: 'warn', requestId, message: 'jobs wait for the sweep', cause: describe(cause) }),
  );
}

// Made when it is needed: an error made while a bundle starts has the engine read all of it again, for the stack.
const signInFirst = () => new AppError('unauthenticated', 'Sign in first.');

function asRefusal(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}
