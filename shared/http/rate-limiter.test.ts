import { describe, expect, it } from 'vitest';
import { type RedisClient, RedisUnavailable } from '../clients/redis.ts';
import { createRateLimiter } from './rate-limiter.ts';

const down: RedisClient = {
  ping: async () => {},
  run: async () => {
    throw new RedisUnavailable('down');
  },
};

const counting = (count: number): RedisClient => ({
  ping: async () => {},
  run: async () => [count, 1, ['g', 'entry']],
});

describe('the rate limiter', () => {
  it('lets through up to the limit and then names the wait', async () => {
    const limiter = createRateLimiter(() => 90_000);
    const subject = { key: 'user:jan', perMinute: 10 };
    await limiter.admit(counting(10), [subject]);
    await expect(limiter.admit(counting(11), [subject])).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfterSeconds: 30,
    });
  });

  it('reads other keys in the same round trip', async () => {
    const read = await createRateLimiter().admit(counting(1), [{ key: 'user:jan', perMinute: 10 }], ['a', 'b']);
    expect(read).toEqual(['g', 'entry']);
  });

  it('still limits, in this process, while Redis is down, and starts anew each minute', async () => {
    let now = 0;
    const limiter = createRateLimiter(() => now);
    const subjects = [{ key: 'user:jan', perMinute: 3 }];
    for (let request = 0; request < 3; request++) expect(await limiter.admit(down, subjects)).toBeUndefined();
    await expect(limiter.admit(down, subjects)).rejects.toMatchObject({ code: 'rate_limited' });
    await limiter.admit(down, [{ key: 'user:peter', perMinute: 3 }]);
    now = 60_000;
    await limiter.admit(down, subjects);
  });
});
