import { type RedisClient, RedisUnavailable } from '../clients/redis.ts';

/** An answer that is the same for everybody, computed once in so many seconds; each time while Redis is down. */
export async function shareAnswer(
  redis: RedisClient,
  key: string,
  seconds: number,
  compute: () => Promise<string>,
): Promise<string> {
  const kept = await unlessDown(redis.run((pipeline) => pipeline.get(key)));
  if (typeof kept?.[0] === 'string') return kept[0];
  const answer = await compute();
  await unlessDown(redis.run((pipeline) => pipeline.set(key, answer, { ex: seconds })));
  return answer;
}

async function unlessDown(work: Promise<unknown[]>): Promise<unknown[] | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof RedisUnavailable) return undefined;
    throw error;
  }
}
