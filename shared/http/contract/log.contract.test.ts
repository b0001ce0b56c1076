import { expect, it } from 'vitest';
import type { RequestLog } from '../request-log.ts';
import { callAs, newPerson, nodeTarget, stack } from './targets.ts';

it('logs one line a request, with what it cost, and nothing private', async () => {
  const lines: RequestLog[] = [];
  const person = await newPerson();
  const target = nodeTarget(stack, {}, (line) => lines.push(line));
  const body = { amountCents: 4250, category: 'fuel', payee: 'Very private payee', occurredOn: '2026-11-20' };
  await callAs(target, person, 'GET', '/v1/expenses?q=very+private');
  await callAs(target, person, 'GET', '/v1/expenses/summary?from=2026-11&to=2026-11');
  await callAs(target, person, 'GET', '/v1/expenses/summary?from=2026-11&to=2026-11');
  await callAs(target, person, 'POST', '/v1/expenses', { body });
  await callAs(target, person, 'GET', '/v1/expenses/summary?from=2026-11&to=2026-11');
  await callAs(target, null, 'GET', '/v1/me');
  expect(
    lines.map(({ status, databaseCalls, redisCalls, cache, code }) => [status, databaseCalls, redisCalls, cache, code]),
  ).toEqual([
    [200, 2, 2, undefined, undefined], // the first of a device also writes down that it is in use
    [200, 1, 2, 'miss', undefined],
    [200, 0, 1, 'hit', undefined],
    [201, 1, 1, undefined, undefined],
    [200, 1, 2, 'bypass', undefined], // the write has ended what was cached, and has only just been made
    [401, 0, 1, undefined, 'unauthenticated'],
  ]);
  const text = JSON.stringify(lines);
  for (const secret of [person.accessToken, person.email, 'private', ...Object.values(stack.keys)]) {
    expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
  }
  expect(lines[3]).toMatchObject({
    level: 'info',
    host: 'node',
    method: 'POST',
    path: '/api/v1/expenses',
    userId: person.id,
  });
});

it('logs the cause of a failure that its answer does not tell', async () => {
  const lines: RequestLog[] = [];
  const target = nodeTarget(stack, { SUPABASE_URL: 'http://127.0.0.1:9' }, (line) => lines.push(line));
  const answer = await callAs<{ detail: string }>(target, await newPerson(), 'GET', '/v1/me');
  expect(answer.body.detail).not.toContain('127.0.0.1');
  expect(lines[0]).toMatchObject({
    level: 'error',
    code: 'unavailable',
    cause: expect.stringContaining('fetch failed'),
  });
});
