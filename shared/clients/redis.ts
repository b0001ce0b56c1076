import { Redis } from '@upstash/redis';

export type RedisPipeline = ReturnType<Redis['pipeline']>;

export type RedisClient = {
  /**
   * Runs the commands that `build` adds to the pipeline, in order, in one HTTP request, and returns their results.
   * Redis is never essential: throws `RedisUnavailable` soon, and at once while the breaker is open.
   */
  run(build: (pipeline: RedisPipeline) => void): Promise<unknown[]>;
  ping(timeoutMs: number): Promise<void>;
};

export class RedisUnavailable extends Error {
  override name = 'RedisUnavailable';
}

type RedisOptions = { url: string; token: string; now?: () => number; timeoutMs?: number };

const FAILURES_TO_OPEN = 3;
const OPEN_MS = 5_000;

/**
 * Upstash Redis over REST. Left to its defaults the SDK takes 4.3 s to give up on a refused connection, so there are
 * no retries, 250 ms to answer, and after three failures in a row a pause of 5 s in which nothing is even tried.
 */
export function createRedis(options: RedisOptions): RedisClient {
  const { now = Date.now, timeoutMs = 250 } = options;
  let failures = 0;
  let closedAgainAt = 0;
  const connect = (limitMs: number) =>
    new Redis({
      url: options.url,
      token: options.token,
      retry: { retries: 0 },
      signal: () => AbortSignal.timeout(limitMs),
      automaticDeserialization: false,
      enableTelemetry: false,
      enableAutoPipelining: false,
    });
  const redis = connect(timeoutMs);

  return {
    async run(build) {
      if (now() < closedAgainAt) throw new RedisUnavailable('breaker open');
      try {
        const pipeline = redis.pipeline();
        build(pipeline);
        const results = await pipeline.exec<unknown[]>();
        failures = 0;
        return results;
      } catch (cause) {
        failures += 1;
        if (failures >= FAILURES_TO_OPEN) closedAgainAt = now() + OPEN_MS;
        throw new RedisUnavailable('request failed', { cause });
      }
    },
    async ping(limitMs) {
      await connect(limitMs).ping();
    },
  };
}
