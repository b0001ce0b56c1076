import type { UserDatabase } from '../clients/database.ts';
import type { RedisClient } from '../clients/redis.ts';

/** One wide line a request. Holds no bodies, tokens, addresses or query strings. */
export type RequestLog = {
  level: 'info' | 'warn' | 'error';
  time: string;
  host: string;
  requestId: string;
  method: string;
  path: string;
  status: number;
  ms: number;
  databaseCalls: number;
  databaseMs: number;
  redisCalls: number;
  redisMs: number;
  userId?: string;
  cache?: 'hit' | 'miss' | 'bypass' | 'stale';
  code?: string;
  /** Of a delivery to the jobs function. */
  job?: string;
  runId?: string;
  attempt?: number;
  outcome?: string;
  /** What really happened, for errors that are not the caller's. */
  cause?: string;
};

/** The database, with its calls counted and timed in the request's log line. */
export function meteredDatabase(db: UserDatabase, log: RequestLog): UserDatabase {
  return {
    call: async (name, args) => {
      const startedAt = performance.now();
      log.databaseCalls += 1;
      try {
        return await db.call(name, args);
      } finally {
        log.databaseMs += performance.now() - startedAt;
      }
    },
  };
}

/** Redis, with its round trips counted and timed in the request's log line. */
export function meteredRedis(redis: RedisClient, log: RequestLog): RedisClient {
  return {
    ping: redis.ping,
    run: async (build) => {
      const startedAt = performance.now();
      log.redisCalls += 1;
      try {
        return await redis.run(build);
      } finally {
        log.redisMs += performance.now() - startedAt;
      }
    },
  };
}
