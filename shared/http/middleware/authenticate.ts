import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { AppError } from '../../errors.ts';
import { keysToRead, toCacheRead } from '../../services/cache/cache-keys.ts';
import { KEY_FAMILIES } from '../../services/cache/key-families.ts';
import type { Session } from '../../services/sessions/session-guard.ts';
import type { HonoEnv } from '../api-env.ts';
import { planCache } from '../plan-cache.ts';
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
    c.set('inBackground', (work) => inBackground(c.req.raw, work));
    c.set('ctx', { userId: user.id, email: user.email, db: meteredDatabase(database, log) });
    const { key, forgets } = planCache(c.req.method, c.req.path, c.req.url, user);
    const person = { key: `user:${user.id}`, perMinute: platform.env.RATE_LIMIT_USER_PER_MINUTE };
    const cached = key ? keysToRead(key) : [];
    // Hosted projects name the session in every token; one that names none is good until it expires.
    const session = user.sessionId === null ? null : { userId: user.id, sessionId: user.sessionId };
    const marks = session ? [KEY_FAMILIES.session.key(session.userId, session.sessionId)] : [];
    const read = await limiter.admit(redis, [person, address], [...cached, ...marks], forgets);
    const mark = read?.[cached.length];
    if (session && !platform.sessions.isActive(session, mark)) await askAbout(c, session, mark);
    c.set('cacheKey', key);
    c.set('cacheRead', key && read && toCacheRead(read.slice(0, cached.length)));
    if (!read && forgets.length > 0) c.set('toForget', forgets); // Redis has not heard of this write
    await next();
    if (!Array.isArray(jobs) || jobs.length === 0) return;
    const published = publishOwnJobs(platform.env, database, jobs).catch((cause: unknown) =>
      logLater(c.get('requestId'), cause),
    );
    inBackground(c.req.raw, published);
  });
}

/** Redis does not call the session active, so Postgres is asked. Throws `unauthenticated` for one that was signed out. */
function askAbout(c: Context<HonoEnv>, session: Session, mark: string | null | undefined): Promise<void> {
  return c.get('platform').sessions.requireActive({
    session,
    mark,
    redis: c.get('redis'),
    db: c.get('ctx').db,
    userAgent: c.req.header('user-agent') ?? '',
    isRead: c.req.method === 'GET',
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
