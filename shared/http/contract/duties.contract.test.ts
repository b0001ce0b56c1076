import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import { createRedis } from '../../clients/redis.ts';
import { HANDLERS } from '../../jobs/registry.ts';
import { KEY_FAMILIES } from '../../services/cache/key-families.ts';
import { cleanUp } from '../../services/cleanup/clean-up.ts';
import { jobsTarget, service, startRecorder } from './jobs-target.ts';
import { newPerson, stack } from './targets.ts';

const sql = await openTestDatabase();
const redis = createRedis({ url: stack.urls.redis, token: stack.keys.redisToken, timeoutMs: 5_000 });
let recorder: Awaited<ReturnType<typeof startRecorder>>;
let target: ReturnType<typeof jobsTarget>;

beforeAll(async () => {
  recorder = await startRecorder();
  target = jobsTarget(recorder.url, HANDLERS);
});
afterAll(async () => {
  recorder.close();
  await sql.end();
});

type Asked = { payload?: object; slot?: string; since?: string };

/** A run that nobody else publishes. */
async function newRun(job: string, { payload = {}, slot, since }: Asked = {}): Promise<string> {
  const [row] = await sql`insert into private.job_runs (job, payload, slot, since, publish_by)
    values (${job}, ${sql.json(payload as never)}, ${slot ?? null}, ${since ?? null}, now() + interval '1 hour') returning id`;
  return String(row?.id);
}

async function resultOf(run: string): Promise<Record<string, unknown>> {
  const [row] = await sql`select state, result, error from private.job_runs where id = ${run}`;
  expect([row?.state, row?.error]).toEqual(['done', null]);
  return row?.result;
}

async function doJob(job: string, asked: Asked = {}): Promise<Record<string, unknown>> {
  const run = await newRun(job, asked);
  expect(await target.send(job, { run })).toMatchObject({ status: 200, outcome: 'done' });
  const result = await resultOf(run);
  expect(await target.send(job, { run })).toMatchObject({ status: 200, outcome: 'duplicate' });
  expect(await resultOf(run)).toEqual(result);
  return result;
}

describe('analytics.daily', () => {
  it('aggregates the day before its slot, and the second time changes nothing', async () => {
    const slot = '2003-05-02T00:20:00Z';
    expect(await doJob('analytics.daily', { slot })).toMatchObject({ day: '2003-05-01', removed: 0 });
    expect(await doJob('analytics.daily', { slot })).toMatchObject({ day: '2003-05-01', written: 0, removed: 0 });
  });

  it('fills a day that is named', async () => {
    const result = await doJob('analytics.daily', { slot: '2003-05-02T00:20:00Z', payload: { day: '2003-04-17' } });
    expect(result).toMatchObject({ day: '2003-04-17' });
  });
});

describe('tick.hourly', () => {
  it('queues the reports of the hours since the last one, once', async () => {
    const person = await newPerson({ time_zone: 'Australia/Darwin' });
    await sql`insert into public.expenses (user_id, id, amount_cents, currency, category_slug, occurred_on)
      values (${person.id}, ${randomUUID()}, 4250, 'AUD', 'fuel', '2026-11-10')`;
    // Monday 16 November 07:00 in Darwin is 21:30 UTC of the Sunday; the tick of 22:00 was missed.
    const hours = { since: '2026-11-15T21:00:00Z', slot: '2026-11-15T23:00:00Z' };
    const mails = () =>
      sql`select dedup_key from private.email_outbox where user_id = ${person.id} and template = 'weekly-report'`;
    expect((await doJob('tick.hourly', hours)).reports).toBeGreaterThanOrEqual(1);
    expect(await mails()).toEqual([{ dedup_key: `weekly-report:${person.id}:2026-W46` }]);
    expect(await doJob('tick.hourly', hours)).toMatchObject({ reports: 0 });
    expect(await mails()).toHaveLength(1);
  });

  it('reminds of papers at eight of the person’s own day, once', async () => {
    const person = await newPerson({ time_zone: 'Australia/Darwin' });
    await sql`insert into public.documents (user_id, kind, title, expires_on)
      values (${person.id}, 'licence', 'Licence', '2026-11-24')`;
    // Tuesday 17 November 08:00 in Darwin is 22:30 UTC of the Monday.
    const hours = { since: '2026-11-16T22:00:00Z', slot: '2026-11-16T23:00:00Z' };
    const told = () => sql`select data ->> 'days' as days from public.notifications where user_id = ${person.id}`;
    expect((await doJob('tick.hourly', hours)).reminders).toBeGreaterThanOrEqual(1);
    expect(await told()).toEqual([{ days: '7' }]);
    await doJob('tick.hourly', hours);
    expect(await told()).toHaveLength(1);
  });
});

describe('db.cleanup', () => {
  const oldKey = async () => {
    const person = await newPerson();
    await sql`insert into private.idempotency_keys (user_id, key, operation, request_hash, response, created_at)
      values (${person.id}, 'old', 'test', '', '{}', now() - interval '40 days')`;
    return async () => (await sql`select 1 from private.idempotency_keys where user_id = ${person.id}`).length;
  };

  it('counts in a dry run, and then removes', async () => {
    const left = await oldKey();
    const counted = await doJob('db.cleanup', { payload: { dryRun: true } });
    expect(counted).toMatchObject({ dryRun: true, partial: false, rows: { idempotency_keys: expect.any(Number) } });
    expect(await left()).toBe(1);
    expect(await doJob('db.cleanup')).toMatchObject({ dryRun: false, partial: false, errors: {} });
    expect(await left()).toBe(0);
  });

  it('names the rule that fails, does the others, and does not call that a success', async () => {
    const left = await oldKey();
    await sql`insert into private.retention_rules (name, target, age_column, keep)
      values ('broken', 'private.job_runs', 'no_such_column', '30 days')`;
    try {
      const outcome = await cleanUp(service, { at: new Date(), dryRun: false, signal: new AbortController().signal });
      expect(outcome.partial).toBe(true);
      expect(Object.keys(outcome.errors)).toEqual(['broken']);
      expect(outcome.errors.broken).toContain('no_such_column');
      expect(await left()).toBe(0);
    } finally {
      await sql`delete from private.retention_rules where name = 'broken'`;
    }
  });
});

describe('cache.expire', () => {
  it('counts keys by family, gives an end to those without, and removes what nobody knows', async () => {
    const name = randomUUID();
    const keys = {
      kept: KEY_FAMILIES.answer.key(name, 'expenses', 'x'),
      endless: KEY_FAMILIES.generation.key(name, 'expenses'),
      tooLong: KEY_FAMILIES.rate.key(`user:${name}`, '1'),
      unknown: `cache:made-by-nobody:${name}`,
      foreign: `somebody-elses:${name}`,
    };
    await redis.run((pipeline) => {
      pipeline.set(keys.kept, 'x', { ex: 200 });
      pipeline.set(keys.endless, 'x');
      pipeline.set(keys.tooLong, 'x', { ex: 100_000 });
      pipeline.set(keys.unknown, 'x', { ex: 100 });
      pipeline.set(keys.foreign, 'x', { ex: 600 });
    });
    const result = await doJob('cache.expire');
    expect(result).toMatchObject({ keys: { answer: expect.any(Number), rate: expect.any(Number) } });
    expect(Number(result.shortened)).toBeGreaterThanOrEqual(2);
    expect(Number(result.deleted)).toBeGreaterThanOrEqual(1);
    const ttls = (await redis.run((pipeline) => {
      for (const key of Object.values(keys)) pipeline.ttl(key);
    })) as number[];
    const [kept = 0, endless = 0, tooLong = 0, unknown, foreign = 0] = ttls;
    expect(kept).toBeGreaterThan(0);
    expect(endless).toBeGreaterThan(0);
    expect(tooLong).toBeLessThanOrEqual(KEY_FAMILIES.rate.ttlSeconds);
    expect([unknown, foreign > 0]).toEqual([-2, true]);
    await doJob('cache.expire');
    const again = (await redis.run((pipeline) => {
      for (const key of Object.values(keys)) pipeline.ttl(key);
    })) as number[];
    expect(again.map((ttl) => ttl > 0)).toEqual([true, true, true, false, true]);
  });
});
