import { z } from 'zod';
import type { RedisClient } from '../../clients/redis.ts';
import { findKeyFamily } from './find-key-family.ts';
import { KEY_FAMILIES, KEY_PREFIXES, type KeyFamilyName } from './key-families.ts';

/** Keys a round trip asks for, and round trips a sweep makes: at most 250 ms each, by the client. */
const PAGE = 200;
const MOST_PAGES = 60;

/** What a sweep found and did. `shortened`: keys that would have lived longer than their family may. */
export type Sweep = {
  keys: Record<KeyFamilyName, number>;
  shortened: number;
  /** Keys under our prefixes that no code of this release makes. */
  deleted: number;
  /** Where to go on; absent when everything was seen. */
  cursor?: string;
};

const ScanAnswer = z.tuple([z.coerce.string(), z.array(z.string())]);

/**
 * Walks over our keys in bounded steps from `cursor` on. A key without an end, or with a later one than its family has, is
 * given its family's; one that belongs to no family is deleted. Done again it changes nothing. Throws RedisUnavailable.
 */
export async function sweepKeys(redis: RedisClient, cursor = '0'): Promise<Sweep> {
  const keys = { generation: 0, answer: 0, publicAnswer: 0, external: 0, rate: 0, session: 0, connections: 0 };
  const sweep: Sweep = { keys, shortened: 0, deleted: 0 };
  let position = cursor;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const [answer] = await redis.run((pipeline) => pipeline.scan(position, { count: PAGE }));
    const [next, found] = ScanAnswer.parse(answer);
    await sweepPage(redis, found.filter(isOurs), sweep);
    position = next;
    if (position === '0') return sweep;
  }
  return { ...sweep, cursor: position };
}

const isOurs = (key: string) => KEY_PREFIXES.some((prefix) => key.startsWith(prefix));

async function sweepPage(redis: RedisClient, keys: string[], sweep: Sweep): Promise<void> {
  if (keys.length === 0) return;
  const ttls = await redis.run((pipeline) => {
    for (const key of keys) pipeline.ttl(key);
  });
  const changes: ((pipeline: Parameters<Parameters<RedisClient['run']>[0]>[0]) => unknown)[] = [];
  keys.forEach((key, index) => {
    const name = findKeyFamily(key);
    const ttl = Number(ttls[index]);
    if (ttl === GONE) return;
    if (!name) {
      sweep.deleted += 1;
      changes.push((pipeline) => pipeline.del(key));
      return;
    }
    sweep.keys[name] += 1;
    const { ttlSeconds } = KEY_FAMILIES[name];
    if (ttl !== WITHOUT_END && ttl <= ttlSeconds) return;
    sweep.shortened += 1;
    changes.push((pipeline) => pipeline.expire(key, ttlSeconds));
  });
  if (changes.length === 0) return;
  await redis.run((pipeline) => {
    for (const change of changes) change(pipeline);
  });
}

/** What TTL answers for a key that expired since, and for one that never will. */
const GONE = -2;
const WITHOUT_END = -1;
