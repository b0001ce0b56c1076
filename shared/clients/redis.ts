import { Redis } from '@upstash/redis/cloudflare';
import { withDeadline } from './with-deadline.ts';

export type RedisPipeline = ReturnType<Redis['pipeline']>;

export type RedisClient = {
  /**
   * Runs the commands that `build` adds to the pipeline, in order, and returns their results. Under load, what several
   * callers ask for travels in one HTTP request. Redis is never essential: throws `RedisUnavailable` soon,
   * and at once while the breaker is open.
   */
  run(build: (pipeline: RedisPipeline) => void): Promise<unknown[]>;
  ping(signal: AbortSignal): Promise<void>;
};

export class RedisUnavailable extends Error {
  override name = 'RedisUnavailable';
}

type RedisOptions = { url: string; token: string; now?: () => number; timeoutMs?: number };

type Batch = { pipeline: RedisPipeline; results: Promise<CommandResult[]> };
type CommandResult = { result: unknown; error?: string };

const FAILURES_TO_OPEN = 3;
const OPEN_MS = 5_000;

/**
 * Upstash Redis over REST. Left to its defaults the SDK takes 4.3 s to give up on a refused connection, so there are
 * no retries, 250 ms to answer, and after three failures in a row a pause of 5 s in which nothing is even tried.
 */
export function createRedis(options: RedisOptions): RedisClient {
  const { now = Date.now, timeoutMs = 250 } = options;
  let underWay = 0;
  let failures = 0;
  let closedAgainAt = 0;
  let batch: Batch | undefined;
  let signal: AbortSignal | undefined; // read by the SDK as it begins a request
  const redis = new Redis({
    url: options.url,
    token: options.token,
    retry: { retries: 0 },
    signal: () => signal ?? AbortSignal.timeout(timeoutMs),
    automaticDeserialization: false,
    responseEncoding: false,
    enableTelemetry: false,
    enableAutoPipelining: false,
    readYourWrites: false, // one region; the header for it costs more than it gives
  });

  async function send(pipeline: RedisPipeline, deadline: AbortSignal): Promise<CommandResult[]> {
    underWay += 1;
    try {
      signal = deadline;
      const results = await pipeline.exec<unknown[]>({ keepErrors: true });
      failures = 0;
      return results as CommandResult[]; // keepErrors wraps each result; the SDK types it for tuples only
    } catch (cause) {
      failures += 1;
      if (failures >= FAILURES_TO_OPEN) closedAgainAt = now() + OPEN_MS;
      throw new RedisUnavailable('request failed', { cause });
    } finally {
      underWay -= 1;
    }
  }

  function openBatch(): Batch {
    const pipeline = redis.pipeline();
    // A lone request goes at once. While others are under way more are about to come: they share the next turn's.
    const departure = underWay === 0 ? Promise.resolve() : new Promise<void>((turn) => setTimeout(turn));
    const results = departure.then(() => {
      batch = undefined;
      return withDeadline(timeoutMs, (deadline) => send(pipeline, deadline));
    });
    return { pipeline, results };
  }

  return {
    async run(build) {
      if (now() < closedAgainAt) throw new RedisUnavailable('breaker open');
      batch ??= openBatch();
      const { pipeline, results } = batch;
      const first = pipeline.length();
      build(pipeline);
      const last = pipeline.length();
      return (await results).slice(first, last).map(({ result, error }) => {
        if (error) throw new RedisUnavailable(error);
        return result;
      });
    },
    async ping(deadline) {
      const pipeline = redis.pipeline();
      pipeline.ping();
      await send(pipeline, deadline);
    },
  };
}
