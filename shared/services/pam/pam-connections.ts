import type { RedisClient } from '../../clients/redis.ts';
import { KEY_FAMILIES } from '../cache/key-families.ts';

/** A connection that is not heard of for so long is gone, however it went. */
const ALIVE_MS = 90_000;

const KEY = KEY_FAMILIES.connections.key();

/** Says that this socket is open; repeated with every heartbeat. Without Redis it is not counted, and nothing else. */
export async function notePamConnection(redis: RedisClient, connectionId: string, now = Date.now()): Promise<void> {
  await quietly(redis, (pipeline) => {
    pipeline.zadd(KEY, { score: now + ALIVE_MS, member: connectionId });
    pipeline.expire(KEY, KEY_FAMILIES.connections.ttlSeconds);
  });
}

export async function forgetPamConnection(redis: RedisClient, connectionId: string): Promise<void> {
  await quietly(redis, (pipeline) => pipeline.zrem(KEY, connectionId));
}

/** How many sockets are open on all processes together; null while Redis is down. */
export async function countPamConnections(redis: RedisClient, now = Date.now()): Promise<number | null> {
  const results = await quietly(redis, (pipeline) => {
    pipeline.zremrangebyscore(KEY, 0, now);
    pipeline.zcard(KEY);
  });
  return results ? Number(results.at(-1)) : null;
}

async function quietly(redis: RedisClient, build: Parameters<RedisClient['run']>[0]): Promise<unknown[] | undefined> {
  try {
    return await redis.run(build);
  } catch {
    return undefined; // RedisUnavailable: a count is missing, and no conversation
  }
}
