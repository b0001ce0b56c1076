import type { DatabaseClient, UserDatabase } from '../clients/database.ts';
import type { RedisClient } from '../clients/redis.ts';
import type { TokenVerifier } from '../clients/token-verifier.ts';
import type { ApiEnv } from '../env.ts';
import type { AnswerCache } from '../services/cache/answer-cache.ts';
import type { CacheKey, CacheRead, CacheTag } from '../services/cache/cache-keys.ts';
import type { ServiceContext } from '../services/service-context.ts';
import type { SessionGuard } from '../services/sessions/session-guard.ts';
import type { RequestLog } from './request-log.ts';

/** What is built once per process and shared by all requests. */
export type Platform = {
  env: ApiEnv;
  database: DatabaseClient;
  redis: RedisClient;
  verifyToken: TokenVerifier;
  cache: AnswerCache;
  sessions: SessionGuard;
  /** Whether this host can carry an answer of PAM as it comes: one that counts milliseconds of CPU cannot. */
  carriesStreams: boolean;
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
    /** Of a read whose answer is kept: its place, and what the trip to Redis that counted the request found there. */
    cacheKey: CacheKey | undefined;
    cacheRead: CacheRead | undefined;
    /** Of a write that Redis could not be told of before. */
    toForget: readonly CacheTag[] | undefined;
    /** Finishes work after the answer, as this host does. It never rejects. */
    inBackground: (work: Promise<void>) => void;
  };
};
