import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { startFaultProxy } from '../../../local/fault-proxy.ts';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import { PublicStatus } from '../../contracts/status.ts';
import { HANDLERS } from '../../jobs/registry.ts';
import { jobsTarget, service } from './jobs-target.ts';
import { callAs, contractTargets, nodeTarget, stack } from './targets.ts';

const sql = await openTestDatabase();
afterAll(() => sql.end());

/** Asks for a check and delivers it as QStash does; answers its result. */
async function check(qstashUrl = stack.urls.qstash): Promise<{ id: string; result: Record<string, unknown> }> {
  const jobs = jobsTarget(qstashUrl, HANDLERS);
  const { id } = (await service.call('enqueue_job', { p_job: 'health.check', p_payload: '{}' })) as { id: string };
  // 503 while the stack's own queue was quicker and is at it.
  await expect.poll(() => jobs.send('health.check', { run: id }), { timeout: 10_000 }).toMatchObject({ status: 200 });
  const [row] = await sql`select result from private.job_runs where id = ${id}`;
  return { id, result: row?.result };
}

const checksOf = (id: string) =>
  sql`select service, state, detail from private.health_checks where check_id = ${id} order by service`;

describe('the check of every five minutes', () => {
  it('finds up what answers, off what is not configured, and is done', async () => {
    const { id, result } = await check();
    const found = Object.fromEntries((await checksOf(id)).map((row) => [row.service, row.state]));
    expect(found).toMatchObject({
      api: 'up',
      database: 'up',
      redis: 'up',
      queue: 'up',
      email: 'up',
      storage: 'up',
      openai: 'up',
      tts: 'up',
    });
    expect(result).toMatchObject({ down: [] });
  });

  it('delivered again, changes nothing', async () => {
    const { id } = await check();
    const before = await sql`select service, day, checks from private.health_days order by service`;
    const again = await jobsTarget(stack.urls.qstash, HANDLERS).send('health.check', { run: id });
    expect(again).toMatchObject({ status: 200, outcome: 'duplicate' });
    expect([...(await sql`select service, day, checks from private.health_days order by service`)]).toEqual([
      ...before,
    ]);
  });

  it('recorded ten times at once, counts once', async () => {
    const id = randomUUID();
    const checks = JSON.stringify([{ service: 'openai', state: 'off', latency_ms: null, detail: 'not configured' }]);
    const record = () =>
      service.call('record_health_checks', { p_check_id: id, p_at: new Date().toISOString(), p_checks: checks });
    const answers = (await Promise.all(Array.from({ length: 10 }, record))) as { recorded: number }[];
    expect(answers.filter(({ recorded }) => recorded === 1)).toHaveLength(1);
    expect(await checksOf(id)).toHaveLength(1);
  });

  it('publishes what was written while the queue was away, and calls the queue down while it is', async () => {
    const { id } = (await service.call('enqueue_job', {
      p_job: 'export.build',
      p_payload: JSON.stringify({ exportId: randomUUID() }),
    })) as { id: string };
    const published = async () =>
      (await sql`select published_at from private.job_runs where id = ${id}`)[0]?.published_at;
    expect((await check('http://127.0.0.1:9')).result).toMatchObject({ down: ['queue'], published: 0 });
    await sql`update private.job_runs set publish_by = null where id = ${id}`; // half a minute later
    await check();
    await expect.poll(published).not.toBeNull();
  });
});

describe.each(contractTargets())('the public status on $name', (target) => {
  it('needs no sign-in and may be kept for a minute', async () => {
    const { status, headers, body } = await callAs<unknown>(target, null, 'GET', '/v1/public/status');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    PublicStatus.parse(body);
  });
});

describe('the public status', () => {
  it('is limited by address', async () => {
    const target = nodeTarget(stack, { RATE_LIMIT_IP_PER_MINUTE: '1' });
    const statuses = [];
    for (let count = 0; count < 4; count++) statuses.push((await target.send('/v1/public/status')).status);
    expect(statuses).toContain(429);
  });

  it('is answered while Redis is down', async () => {
    const proxy = await startFaultProxy(stack.urls.redis);
    try {
      proxy.answers500 = true;
      const target = nodeTarget(stack, { UPSTASH_REDIS_REST_URL: proxy.url });
      expect((await target.send('/v1/public/status')).status).toBe(200);
    } finally {
      await proxy.close();
    }
  });
});
