import type { DatabaseClient, UserDatabase } from '../clients/database.ts';
import type { RedisClient } from '../clients/redis.ts';
import type { TokenVerifier } from '../clients/token-verifier.ts';
import type { ApiEnv } from '../env.ts';
import type { AnswerCache, CacheKey, CacheRead } from '../services/cache/answer-cache.ts';
import type { ServiceContext } from '../services/service-context.ts';
import type { RequestLog } from './request-log.ts';

/** What is built once per process and shared by all requests. */
export type Platform = {
  env: ApiEnv;
  database: DatabaseClient;
  redis: RedisClient;
  verifyToken: TokenVerifier;
  cache: AnswerCache;
};

/** What a request carries from middleware to handler. Read it by `c.get`: `c.var` builds an object of all at every use. */
export type HonoEnv = {
  Variables: {
    requestId: string;
    log: RequestLog;
    platform: Platform;
    /** Redis, counted in this request's log line. */
    redis: RedisClient;
    ctx: ServiceContext;
    /** In place of `ctx` below /api/v1/public: the database as somebody who is not signed in. */
    publicDb: UserDatabase;
    /** Set by a route whose answer may be cached, so that one trip to Redis counts the request and reads the answer. */
    cacheKeyFor: ((userId: string, query: Record<string, string>) => CacheKey) | undefined;
    cacheKey: CacheKey | undefined;
    cacheRead: CacheRead | undefined;
  };
};
