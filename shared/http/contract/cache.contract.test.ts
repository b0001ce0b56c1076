import { describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import { createDatabase } from '../../clients/database.ts';
import type { Expense, ExpensePage, ExpenseSummary } from '../../contracts/expenses.ts';
import type { NotificationSettings } from '../../contracts/notification-settings.ts';
import type { Me } from '../../contracts/profile.ts';
import { callAs, contractTargets, newPerson, stack, type Target } from './targets.ts';

const LIST = '/v1/expenses?limit=20';
const SUMMARY = '/v1/expenses/summary?from=2026-11&to=2026-11';
const CACHED = [LIST, SUMMARY, '/v1/me', '/v1/categories'];
const FUEL = { amountCents: 11_840, category: 'fuel', occurredOn: '2026-11-20' };
const match = (version: number) => ({ 'if-match': `"${version}"` });

/** The database as the person, past the API and so past its cache. */
const databaseOf = ({ accessToken }: Person) =>
  createDatabase({ url: stack.urls.supabase, anonKey: stack.keys.publishable }).asUser(accessToken);

const recordBehind = async (person: Person): Promise<{ id: string; version: number }> => {
  const args = { p_amount_cents: 100, p_category_slug: 'fuel', p_occurred_on: '2026-11-01', p_payee: '', p_note: '' };
  return (await databaseOf(person).call('create_expense', args)) as { id: string; version: number };
};

const get = async <Body>(target: Target, person: Person, path: string) =>
  (await callAs<Body>(target, person, 'GET', path)).body;
const countOf = async (target: Target, person: Person) => (await get<ExpensePage>(target, person, LIST)).total;
const sumOf = async (target: Target, person: Person) => (await get<ExpenseSummary>(target, person, SUMMARY)).count;

const ask = (target: Target, person: Person, path: string, headers: Record<string, string> = {}) =>
  target.send(path, { headers: { authorization: `Bearer ${person.accessToken}`, ...headers } });

/** As a browser asks about what it holds. Left to itself, `fetch` makes of such a header that it wants no cached answer. */
const ifNotHeld = (etag: string) => ({ 'if-none-match': etag, 'cache-control': 'max-age=0' });

/** Redis may be late on a busy machine, or be flushed by another test: then an answer that was to be kept is not. */
const MAY_BE_LOST = { retry: 3 };

describe.each(contractTargets())('the cache on $name', (target) => {
  it.each([...CACHED, '/v1/notifications'])(
    'tells who holds the answer that it is still that: %s',
    MAY_BE_LOST,
    async (path) => {
      const person = await newPerson();
      const first = await ask(target, person, path);
      const etag = first.headers.get('etag') ?? '';
      expect(etag).toMatch(/^(W\/)?"[\w+/]{22}"$/);
      expect(first.headers.get('cache-control')).toBe('private, no-cache');
      for (const held of [etag, `"other", W/${etag.replace('W/', '')}`]) {
        const again = await ask(target, person, path, { ...ifNotHeld(held), origin: stack.urls.app });
        expect([again.status, await again.text()]).toEqual([304, '']);
        expect(again.headers.get('etag')?.replace('W/', '')).toBe(etag.replace('W/', ''));
        expect(again.headers.get('cache-control')).toBe('private, no-cache');
        expect(again.headers.get('access-control-allow-origin')).toBe(stack.urls.app);
      }
      expect((await ask(target, person, path, ifNotHeld('"other"'))).status).toBe(200);
    },
  );

  it('never answers 304 by the version of a row, which says nothing of whose it is', async () => {
    const person = await newPerson();
    for (const path of ['/v1/notification-settings', '/v1/billing', '/v1/profile']) {
      const first = await ask(target, person, path);
      const again = await ask(target, person, path, ifNotHeld(first.headers.get('etag') ?? ''));
      expect(again.status, path).toBe(200);
    }
  });

  it('gives what it holds until the person writes', MAY_BE_LOST, async () => {
    const person = await newPerson();
    expect([await countOf(target, person), await sumOf(target, person)]).toEqual([0, 0]);
    await recordBehind(person);
    expect([await countOf(target, person), await sumOf(target, person)]).toEqual([0, 0]);
    await callAs(target, person, 'POST', '/v1/expenses', { body: FUEL });
    expect([await countOf(target, person), await sumOf(target, person)]).toEqual([2, 2]);
  });

  it.each([
    { what: 'a change', method: 'PATCH', path: '/v1/expenses/{id}', body: { amountCents: 5 }, after: [3, 3] },
    { what: 'a deletion', method: 'DELETE', path: '/v1/expenses/{id}', after: [2, 2] },
    { what: 'a restoration', method: 'POST', path: '/v1/expenses/{id}/restore', after: [3, 3] },
    { what: 'another currency', method: 'PATCH', path: '/v1/profile', body: { currency: 'NZD' }, after: [3, 0] },
  ])('forgets lists and sums at $what', MAY_BE_LOST, async ({ what, method, path, body, after }) => {
    const person = await newPerson();
    const { id } = await recordBehind(person);
    const isDeleted = what === 'a restoration';
    if (isDeleted) await databaseOf(person).call('set_expense_deleted', { p_id: id, p_version: 1, p_deleted: true });
    const counts = async () => [await countOf(target, person), await sumOf(target, person)];
    const before = isDeleted ? [0, 0] : [1, 1];
    expect(await counts()).toEqual(before);
    await Promise.all([recordBehind(person), recordBehind(person)]);
    expect(await counts()).toEqual(before); // kept, since the API has not heard of these two
    const headers = match(isDeleted ? 2 : 1);
    const written = await callAs(target, person, method, path.replace('{id}', id), { headers, ...(body && { body }) });
    expect(written.status).toBe(200);
    expect(await counts()).toEqual(after);
  });

  it('forgets who is signed in when they change their profile', MAY_BE_LOST, async () => {
    const person = await newPerson();
    const scale = async () => (await get<Me>(target, person, '/v1/me')).profile.textScale;
    expect(await scale()).toBe(100);
    await databaseOf(person).call('update_profile', { p_version: 1, p_text_scale: 125 });
    expect(await scale()).toBe(100);
    await callAs(target, person, 'PATCH', '/v1/profile', { headers: match(2), body: { displayName: 'Jan' } });
    expect(await scale()).toBe(125);
  });

  it('never answers from it what others than the person change', async () => {
    const person = await newPerson();
    const weekly = async () =>
      (await get<{ settings: NotificationSettings }>(target, person, '/v1/notification-settings')).settings
        .weeklyReport;
    expect(await weekly()).toBe(true);
    await databaseOf(person).call('update_notification_settings', {
      p_version: 1,
      p_clear_spending_limit: false,
      p_weekly_report: false,
    });
    expect(await weekly()).toBe(false);
  });

  it('keeps one person apart from another, whatever the other one holds', async () => {
    const [jan, peter] = await Promise.all([newPerson(), newPerson()]);
    await callAs(target, jan, 'POST', '/v1/expenses', { body: FUEL });
    for (const path of [LIST, SUMMARY, '/v1/me']) {
      const of = async (person: Person, held?: string) => ask(target, person, path, held ? ifNotHeld(held) : {});
      const first = await of(jan);
      const other = await of(peter, first.headers.get('etag') ?? '');
      expect(other.status, path).toBe(200);
      expect(await other.text(), path).not.toBe(await first.text());
    }
    expect(await countOf(target, peter)).toBe(0);
  });

  it('sees each filter, page and category by itself', async () => {
    const person = await newPerson();
    await recordBehind(person);
    const total = async (query: string) => (await get<ExpensePage>(target, person, `/v1/expenses?${query}`)).total;
    for (const round of ['computed', 'cached']) {
      expect(await total('category=food'), round).toBe(0);
      expect(await total('category=food&category=fuel'), round).toBe(1);
      expect(await total('from=2026-11-02'), round).toBe(0);
      expect(await total('limit=1'), round).toBe(1);
    }
  });

  it('tells every answer how it may be kept', async () => {
    const person = await newPerson();
    const created = await callAs<{ expense: Expense }>(target, person, 'POST', '/v1/expenses', { body: FUEL });
    const rows = ['/v1/profile', '/v1/billing', `/v1/expenses/${created.body.expense.id}`, '/v1/expenses?q=shell'];
    for (const path of [...CACHED, ...rows]) {
      expect((await ask(target, person, path)).headers.get('cache-control'), path).toBe('private, no-cache');
    }
    expect(created.headers.get('cache-control')).toBe('private, no-cache');
    for (const path of ['/v1/expenses?limit=0', '/v1/nowhere', `/v1/expenses/${crypto.randomUUID()}`]) {
      expect((await ask(target, person, path)).headers.get('cache-control'), path).toBe('no-store');
    }
    expect((await target.send('/v1/me')).headers.get('cache-control')).toBe('no-store');
    expect((await target.send('/v1/public/status')).headers.get('cache-control')).toBe('public, max-age=60');
  });

  it('is let through to the app by CORS, both what it asks by and what it is told', async () => {
    const headers = { origin: stack.urls.app, 'access-control-request-method': 'GET' };
    const preflight = await target.send(LIST, { method: 'OPTIONS', headers });
    expect(preflight.headers.get('access-control-allow-headers')).toContain('if-none-match');
    const answer = await ask(target, await newPerson(), LIST, { origin: stack.urls.app });
    const exposed = answer.headers.get('access-control-expose-headers')?.split(', ');
    expect(exposed).toEqual(expect.arrayContaining(['etag', 'age', 'x-stale-seconds', 'x-bypass-cache-seconds']));
  });

  it('is documented: the tag, the question and the age', async () => {
    const document = await (await target.send('/openapi.json')).json();
    for (const path of CACHED) {
      const { parameters, responses } = document.paths[`/api${path.split('?')[0]}`].get;
      const names = parameters.map((parameter: { name: string }) => parameter.name);
      expect(names, path).toContain('If-None-Match');
      expect(Object.keys(responses), path).toContain('304');
      expect(Object.keys(responses[200].headers), path).toEqual(['ETag', 'X-Stale-Seconds', 'Age', 'Cache-Control']);
    }
  });
});
