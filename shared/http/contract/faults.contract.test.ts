import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../../../local/fault-proxy.ts';
import type { Person } from '../../../local/sign-up.ts';
import type { Expense, ExpenseSummary } from '../../contracts/expenses.ts';
import type { Health } from '../../contracts/health.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { RequestLog } from '../request-log.ts';
import { callAs, newPerson, nodeTarget, stack } from './targets.ts';

const SUMMARY = '/v1/expenses/summary?from=2026-11&to=2026-11';
const LIST = '/v1/expenses?limit=20';
const KEPT = [LIST, SUMMARY, '/v1/me', '/v1/notification-settings', '/v1/notifications', '/v1/billing'];
const FUEL = { amountCents: 11_840, category: 'fuel', occurredOn: '2026-11-20' };

describe('when Redis fails', () => {
  let person: Person;
  let redis: FaultProxy;
  beforeAll(async () => {
    [person, redis] = await Promise.all([newPerson(), startFaultProxy(stack.urls.redis)]);
  });
  afterAll(() => redis.close());

  it.each(['refuses', 'hangs', 'answers 500'] as const)(
    'reads and writes go on, and health says so: Redis %s',
    async (fault) => {
      redis.hangs = fault === 'hangs';
      redis.answers500 = fault === 'answers 500';
      const target = nodeTarget(stack, {
        UPSTASH_REDIS_REST_URL: fault === 'refuses' ? 'http://127.0.0.1:9' : redis.url,
      });
      const list = await callAs<{ total: number }>(target, person, 'GET', '/v1/expenses');
      expect(list.status).toBe(200);
      expect(await callAs(target, person, 'GET', SUMMARY)).toMatchObject({ status: 200 });
      const created = await callAs<{ expense: Expense }>(target, person, 'POST', '/v1/expenses', { body: FUEL });
      expect(created.status).toBe(201);
      expect(created.headers.get('x-bypass-cache-seconds')).toBe('300');
      const health = await callAs<Health>(target, null, 'GET', '/health');
      expect(health).toMatchObject({
        status: 200,
        body: {
          status: 'degraded',
          error: 'redis is unreachable',
          services: { redis: 'unreachable', database: 'connected' },
        },
      });
      expect(await callAs<Health>(target, null, 'GET', '/health/ready')).toMatchObject({ status: 503 });
      redis.hangs = false;
      redis.answers500 = false;
    },
  );

  it('stops asking a Redis that keeps failing', async () => {
    redis.answers500 = true;
    const target = nodeTarget(stack, { UPSTASH_REDIS_REST_URL: redis.url });
    redis.requests = 0;
    for (let request = 0; request < 20; request++) await callAs(target, person, 'GET', '/v1/categories');
    expect(redis.requests).toBe(3);
    redis.answers500 = false;
  });

  it('the writer never reads an older sum, though the cache could not be told', async () => {
    const writer = await newPerson();
    const here = nodeTarget(stack, { UPSTASH_REDIS_REST_URL: redis.url });
    const elsewhere = nodeTarget(stack); // another instance, whose Redis is fine
    const total = async (target: typeof here, headers: Record<string, string> = {}) =>
      (await callAs<ExpenseSummary>(target, writer, 'GET', SUMMARY, { headers })).body.totalCents;
    expect(await total(here)).toBe(0);
    redis.answers500 = true;
    const created = await callAs(here, writer, 'POST', '/v1/expenses', { body: FUEL });
    expect(created.headers.get('x-bypass-cache-seconds')).toBe('300');
    redis.answers500 = false;
    expect(await total(elsewhere, { 'cache-control': 'no-cache' })).toBe(FUEL.amountCents);
    expect(await total(elsewhere)).toBe(FUEL.amountCents); // the bypassing read has repaired the cache
    expect(await total(here)).toBe(FUEL.amountCents);
  });

  it('a flushed Redis costs nothing but a computation', async () => {
    const target = nodeTarget(stack);
    const before = await callAs<ExpenseSummary>(target, person, 'GET', SUMMARY);
    await fetch(stack.urls.redis, {
      method: 'POST',
      headers: { authorization: `Bearer ${stack.keys.redisToken}` },
      body: '["FLUSHDB"]',
    });
    const after = await callAs<ExpenseSummary>(target, person, 'GET', SUMMARY);
    expect(after.status).toBe(200);
    expect(after.body.totalCents).toBe(before.body.totalCents);
  });
});

describe('when the database fails', () => {
  it.each(['refuses', 'hangs'])('says so with a time to try again, and health names it: it %s', async (fault) => {
    const person = await newPerson();
    const silent = await startFaultProxy(stack.urls.redis);
    silent.hangs = true;
    const target = nodeTarget(stack, { SUPABASE_URL: fault === 'hangs' ? silent.url : 'http://127.0.0.1:9' });
    const write = await callAs<Problem>(target, person, 'POST', '/v1/expenses', { body: FUEL });
    expect(write).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(Number(write.headers.get('retry-after'))).toBeGreaterThan(0);
    const health = await callAs<Health>(target, null, 'GET', '/health');
    expect(health.body).toMatchObject({ status: 'degraded', error: 'database is unreachable' });
    silent.close();
  });

  it.each(['refuses', 'hangs'] as const)(
    'reads give what was last seen, marked by its age, and nothing that nobody has seen: it %s',
    async (fault) => {
      const person = await newPerson();
      const lines: RequestLog[] = [];
      const database = await startFaultProxy(stack.urls.supabase);
      const target = nodeTarget(stack, { SUPABASE_URL: database.url }, (line) => lines.push(line));
      const ask = (path: string, headers: Record<string, string> = {}) =>
        callAs<Problem>(target, person, 'GET', path, { headers });
      // From here on nothing of theirs counts as fresh for a while.
      const write = { body: { displayName: 'Jan' }, headers: { 'if-match': '"1"' } };
      await callAs(target, person, 'PATCH', '/v1/profile', write);
      const before = new Map<string, Awaited<ReturnType<typeof ask>>>();
      for (const path of KEPT) before.set(path, await ask(path));
      if (fault === 'refuses') await database.refuse();
      else database.hangs = true;
      for (const [path, seen] of before) {
        const etag = seen.headers.get('etag') ?? '';
        const stale = await ask(path, { 'if-none-match': etag }); // a 304 would mark the browser's copy for good
        expect(stale, path).toMatchObject({ status: 200, body: seen.body });
        expect(Number(stale.headers.get('x-stale-seconds') ?? Number.NaN), path).toBeGreaterThanOrEqual(0);
        expect(stale.headers.get('age'), path).toBe(stale.headers.get('x-stale-seconds'));
        expect(stale.headers.get('cache-control'), path).toBe('no-store');
        expect(lines.at(-1)).toMatchObject({ status: 200, level: 'warn', cache: 'stale', cause: expect.any(String) });
      }
      expect(await ask(LIST, { 'cache-control': 'no-cache' })).toMatchObject({ status: 503 });
      expect(await ask('/v1/expenses?limit=7')).toMatchObject({ status: 503, body: { code: 'unavailable' } });
      expect(await ask('/v1/expenses?limit=0')).toMatchObject({ status: 400 });
      if (fault === 'refuses') await database.accept();
      else database.hangs = false;
      const fresh = await ask(LIST);
      expect(fresh.status).toBe(200);
      expect(fresh.headers.has('x-stale-seconds')).toBe(false);
      await database.close();
    },
  );

  it('nobody gets what another person has seen', async () => {
    const [jan, peter] = await Promise.all([newPerson(), newPerson()]);
    for (const path of KEPT) await callAs(nodeTarget(stack), jan, 'GET', path);
    const target = nodeTarget(stack, { SUPABASE_URL: 'http://127.0.0.1:9' });
    for (const path of KEPT) {
      expect((await callAs(target, jan, 'GET', path)).status, path).toBe(200);
      expect((await callAs(target, peter, 'GET', path)).status, path).toBe(503);
    }
  });
});

describe('when the deployment is not configured', () => {
  it('health names the variables, never their values, and every other route answers 503', async () => {
    const target = nodeTarget(stack, { SUPABASE_URL: '', DEBUG: 'perhaps', AUTH_JWT_SECRET: 'hunter2-too-short' });
    const health = await callAs<Health>(target, null, 'GET', '/health');
    expect(health).toMatchObject({ status: 200, body: { status: 'degraded', environment: 'development' } });
    for (const name of ['SUPABASE_URL', 'DEBUG', 'AUTH_JWT_SECRET']) expect(health.body.error).toContain(name);
    expect(health.body.error).not.toMatch(/perhaps|hunter2/);
    expect(await callAs<Health>(target, null, 'GET', '/health/ready')).toMatchObject({ status: 503 });
    expect(await callAs<Problem>(target, null, 'GET', '/v1/me')).toMatchObject({
      status: 503,
      body: { code: 'not_configured' },
    });
  });
});

describe('limits', () => {
  it('hold a person, and an address that cannot sign in, each to their own count', async () => {
    const target = nodeTarget(stack, { RATE_LIMIT_USER_PER_MINUTE: '5', RATE_LIMIT_IP_PER_MINUTE: '1000000' });
    const [jan, peter] = await Promise.all([newPerson(), newPerson()]);
    const statuses: number[] = [];
    for (let request = 0; request < 12; request++) {
      statuses.push((await callAs(target, jan, 'GET', '/v1/categories')).status);
    }
    expect(statuses).toContain(429); // 12 requests span at most two windows of 5
    const limited = await callAs<Problem>(target, jan, 'GET', '/v1/categories');
    if (limited.status === 429) expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await callAs(target, peter, 'GET', '/v1/categories')).status).toBe(200);

    const strangers = nodeTarget(stack, { RATE_LIMIT_IP_PER_MINUTE: '5' });
    const refused: number[] = [];
    for (let request = 0; request < 12; request++)
      refused.push((await callAs(strangers, null, 'GET', '/v1/me')).status);
    expect(refused).toContain(429);
  });
});
