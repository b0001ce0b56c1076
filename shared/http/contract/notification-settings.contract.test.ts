import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { NotificationSettings } from '../../contracts/notification-settings.ts';
import { callAs, contractTargets, newPerson } from './targets.ts';

const PATH = '/v1/notification-settings';
type Answer = { settings: NotificationSettings };
const version = (value: number) => ({ 'if-match': `"${value}"` });

describe.each(contractTargets())('notification settings on $name', (target) => {
  it('begin with every mail on and no limit, in the currency of the profile', async () => {
    const person = await newPerson({ region: 'NZ' });
    const { status, body, headers } = await callAs<Answer>(target, person, 'GET', PATH);
    expect(status).toBe(200);
    expect(body.settings).toMatchObject({
      weeklyReport: true,
      spendingAlert: true,
      reminder: true,
      spendingLimitCents: null,
      currency: 'NZD',
      version: 1,
    });
    expect(headers.get('etag')).toMatch(/"1"$/);
  });

  it('change one at a time, and the limit can be taken away again', async () => {
    const person = await newPerson();
    const change = (body: unknown, from: number) =>
      callAs<Answer>(target, person, 'PATCH', PATH, { body, headers: version(from) });
    const limited = await change({ spendingLimitCents: 250_000 }, 1);
    expect(limited.body.settings).toMatchObject({ spendingLimitCents: 250_000, weeklyReport: true, version: 2 });
    const quiet = await change({ weeklyReport: false }, 2);
    expect(quiet.body.settings).toMatchObject({ spendingLimitCents: 250_000, weeklyReport: false, version: 3 });
    const free = await change({ spendingLimitCents: null }, 3);
    expect(free.body.settings).toMatchObject({ spendingLimitCents: null, weeklyReport: false, version: 4 });
  });

  it('refuse a stale version, none at all, and a limit of nothing', async () => {
    const person = await newPerson();
    const change = (body: unknown, headers = {}) => callAs(target, person, 'PATCH', PATH, { body, headers });
    expect(await change({ weeklyReport: false }, version(7))).toMatchObject({ status: 412 });
    expect(await change({ weeklyReport: false })).toMatchObject({ status: 428 });
    expect(await change({ spendingLimitCents: 0 }, version(1))).toMatchObject({ status: 400 });
    expect(await change({}, version(1))).toMatchObject({ status: 400 });
    expect(await callAs(target, null, 'GET', PATH)).toMatchObject({ status: 401 });
  });

  it('change once for a key, however often it is sent', async () => {
    const person = await newPerson();
    const headers = { ...version(1), 'idempotency-key': randomUUID() };
    const send = () => callAs<Answer>(target, person, 'PATCH', PATH, { body: { weeklyReport: false }, headers });
    expect((await send()).body.settings.version).toBe(2);
    expect((await send()).body.settings.version).toBe(2);
  });
});
