import { describe, expect, it } from 'vitest';
import { createHealthCheck, type Probe } from './check-health.ts';

const up: Probe[] = [
  { name: 'database', up: 'connected', run: async () => {}, required: true },
  { name: 'redis', up: 'connected', run: async () => {}, required: true },
  { name: 'openai', up: 'available', required: false },
  { name: 'tts', up: 'operational', required: false },
];
const withProbe = (probe: Probe) => up.map((other) => (other.name === probe.name ? probe : other));

describe('health', () => {
  it('is healthy when what is required answers; an optional service without a key degrades nothing', async () => {
    expect(await createHealthCheck(up)()).toEqual({
      status: 'healthy',
      services: { database: 'connected', redis: 'connected', openai: 'not configured', tts: 'not configured' },
    });
  });

  it('names what is down and tells no secret', async () => {
    const secret = async () => Promise.reject(new Error('password=hunter2'));
    const report = await createHealthCheck(
      withProbe({ name: 'redis', up: 'connected', run: secret, required: true }),
    )();
    expect(report).toMatchObject({
      status: 'degraded',
      services: { redis: 'unreachable' },
      error: 'redis is unreachable',
    });
    expect(JSON.stringify(report)).not.toContain('hunter2');
  });

  it('is degraded by an optional service without a key where that is a fault', async () => {
    const report = await createHealthCheck(withProbe({ name: 'openai', up: 'available', required: true }))();
    expect(report).toMatchObject({ status: 'degraded', error: 'openai is not configured' });
  });

  it('does not wait for a probe that hangs', async () => {
    const hang = () => new Promise<void>(() => {});
    const report = await createHealthCheck(
      withProbe({ name: 'database', up: 'connected', run: hang, required: true }),
    )();
    expect(report).toMatchObject({ status: 'degraded', services: { database: 'unreachable' } });
  });

  it('asks the dependencies once in 30 s however often it is asked', async () => {
    let asked = 0;
    let now = 0;
    const count = async () => {
      asked += 1;
    };
    const check = createHealthCheck(
      withProbe({ name: 'redis', up: 'connected', run: count, required: true }),
      () => now,
    );
    await Promise.all(Array.from({ length: 100 }, check));
    now = 29_999;
    await check();
    expect(asked).toBe(1);
    now = 30_000;
    await check();
    expect(asked).toBe(2);
  });
});
