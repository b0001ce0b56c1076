import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import type { Notification } from '../../contracts/notifications.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { Timer } from '../../contracts/timers.ts';
import { callAs, contractTargets, newPerson } from './targets.ts';

const later = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();

describe.each(contractTargets())('timers on $name', (target) => {
  let person: Person;
  let stranger: Person;
  const call = <Body>(method: string, path: string, body?: unknown, version?: number, as = person) =>
    callAs<Body & Problem>(target, as, method, `/v1/timers${path}`, {
      body,
      headers: version === undefined ? {} : { 'if-match': `"${version}"` },
    });
  const set = async (label: string, dueAt: string) =>
    (await call<{ timer: Timer }>('POST', '', { label, dueAt })).body.timer;
  const told = async () => {
    const { body } = await callAs<{ notifications: Notification[] }>(target, person, 'GET', '/v1/notifications', {
      headers: { 'cache-control': 'no-cache' },
    });
    return body.notifications.flatMap((one) => (one.kind === 'timer' ? [one.data.label] : []));
  };

  beforeAll(async () => {
    [person, stranger] = await Promise.all([newPerson(), newPerson()]);
  });

  it('go off when they are due, once, and not when they were moved or cancelled', async () => {
    const gone = await set('Cancelled', later(2));
    const moved = await set('Moved', later(2));
    const eggs = await set('Eggs', later(2));
    await call('DELETE', `/${gone.id}`, undefined, gone.version);
    await call('PATCH', `/${moved.id}`, { dueAt: later(3_600) }, moved.version);
    await vi.waitFor(async () => expect(await told()).toEqual(['Eggs']), { timeout: 60_000, interval: 500 });
    const { timers } = (await call<{ timers: Timer[] }>('GET', '')).body;
    expect(timers).toMatchObject([
      { id: eggs.id, firedAt: expect.stringMatching(/Z$/), version: 2 },
      { id: moved.id, firedAt: null },
    ]);
    const last = await set('Last', later(1));
    await vi.waitFor(async () => expect(await told()).toContain('Last'), { timeout: 60_000, interval: 500 });
    expect((await told()).toSorted()).toEqual(['Eggs', 'Last']);
    expect((await call<{ timer: Timer }>('GET', `/${last.id}`)).body.timer.dueAt).toBe(last.dueAt);
  });

  it('are refused without a name or a moment', async () => {
    expect((await call('POST', '', { label: '', dueAt: later(60) })).status).toBe(400);
    expect((await call('POST', '', { label: 'Eggs', dueAt: 'soon' })).status).toBe(400);
    expect((await call('POST', '', { label: 'Eggs', dueAt: later(60), firedAt: later(1) })).status).toBe(400);
  });

  it('are nobody else’s', async () => {
    const { id } = await set('Eggs', later(3_600));
    expect((await call('GET', `/${id}`, undefined, undefined, stranger)).status).toBe(404);
    expect((await call('PATCH', `/${id}`, { label: 'Mine' }, 1, stranger)).status).toBe(404);
    expect((await call('DELETE', `/${id}`, undefined, 1, stranger)).status).toBe(404);
    expect((await call<{ timers: Timer[] }>('GET', '', undefined, undefined, stranger)).body.timers).toEqual([]);
  });
});
