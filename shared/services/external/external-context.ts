import type { RedisClient } from '../../clients/redis.ts';
import type { ApiEnv } from '../../env.ts';

/** What a verb works with that asks somebody outside. */
export type ExternalContext = { env: ApiEnv; redis: RedisClient };
