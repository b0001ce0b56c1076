import { describe, expect, it } from 'vitest';
import { ProbeFailure } from '../../clients/probe-failure.ts';
import { probeServices } from './probe-services.ts';

describe('probing', () => {
  it('tells up, down and not configured apart, and keeps addresses and keys out of the reason', async () => {
    const results = await probeServices([
      { service: 'database', run: async () => {} },
      {
        service: 'redis',
        run: async () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:6379 password=hunter2')),
      },
      { service: 'api', run: async () => Promise.reject(new ProbeFailure('answered 503')) },
      { service: 'openai' },
    ]);
    expect(results).toMatchObject([
      { service: 'database', state: 'up', detail: '' },
      { service: 'redis', state: 'down', detail: 'does not answer' },
      { service: 'api', state: 'down', detail: 'answered 503' },
      { service: 'openai', state: 'off', latencyMs: null },
    ]);
    expect(JSON.stringify(results)).not.toMatch(/hunter2|10\.0\.0\.7/);
  });

  it('does not wait for what hangs, and what hangs does not hide what answers', async () => {
    const hang = () => new Promise<void>(() => {});
    const results = await probeServices(
      [
        { service: 'email', run: hang },
        { service: 'api', run: async () => {} },
      ],
      20,
    );
    expect(results).toMatchObject([
      { service: 'email', state: 'down', detail: 'no answer in 20 ms' },
      { service: 'api', state: 'up' },
    ]);
  });
});
