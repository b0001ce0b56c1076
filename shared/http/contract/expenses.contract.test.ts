import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import type { Expense, ExpensePage, ExpenseSummary, PayeeList } from '../../contracts/expenses.ts';
import type { Problem } from '../../contracts/problem.ts';
import { callAs, contractTargets, newPerson } from './targets.ts';

type Answer = { expense: Expense };

const FUEL = { amountCents: 11_840, category: 'fuel', payee: 'BP Ceduna', note: '', occurredOn: '2026-11-20' };

describe.each(contractTargets())('expenses on $name', (target) => {
  let person: Person;
  let stranger: Person;
  const create = (body: object = {}, headers: Record<string, string> = {}) =>
    callAs<Answer>(target, person, 'POST', '/v1/expenses', { body: { ...FUEL, ...body }, headers });
  const match = (version: number) => ({ 'if-match': `"${version}"` });

  beforeAll(async () => {
    [person, stranger] = await Promise.all([newPerson(), newPerson()]);
  });

  it('records an expense under the id the client chose, in the currency of the profile', async () => {
    const id = randomUUID();
    const { status, headers, body } = await create({ id });
    expect(status).toBe(201);
    expect(headers.get('etag')).toMatch(/^(W\/)?"1"$/);
    expect(body.expense).toMatchObject({ ...FUEL, id, currency: 'AUD', source: 'manual', version: 1, deletedAt: null });
    const read = await callAs<Answer>(target, person, 'GET', `/v1/expenses/${id}`);
    expect(read.body).toEqual(body);
  });

  it('answers a repeated request as the first time, with no second effect', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const payee = `Once ${randomUUID()}`;
    const first = await create({ payee }, key);
    const second = await create({ payee }, key);
    expect(second).toMatchObject({ status: 201, body: first.body });
    const list = await callAs<ExpensePage>(target, person, 'GET', `/v1/expenses?q=${encodeURIComponent(payee)}`);
    expect(list.body.total).toBe(1);
  });

  it('refuses a key that was used for something else', async () => {
    const key = { 'idempotency-key': randomUUID() };
    await create({}, key);
    const other = await callAs<Problem>(target, person, 'POST', '/v1/expenses', {
      body: { ...FUEL, amountCents: 1 },
      headers: key,
    });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } });
  });

  it('lands a request sent many times at once only once', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const payee = `Storm ${randomUUID()}`;
    const answers = await Promise.all(Array.from({ length: 12 }, () => create({ payee }, key)));
    for (const { status } of answers) expect([201, 409]).toContain(status);
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    const list = await callAs<ExpensePage>(target, person, 'GET', `/v1/expenses?q=${encodeURIComponent(payee)}`);
    expect(list.body.total).toBe(1);
  });

  it('changes only what is named, and only over the version the client has seen', async () => {
    const { expense } = (await create()).body;
    const path = `/v1/expenses/${expense.id}`;
    const changed = await callAs<Answer>(target, person, 'PATCH', path, {
      body: { payee: 'Shell' },
      headers: match(1),
    });
    expect(changed).toMatchObject({ status: 200, body: { expense: { ...FUEL, payee: 'Shell', version: 2 } } });
    const weak = { 'if-match': 'W/"2"' };
    expect(await callAs(target, person, 'PATCH', path, { body: { note: 'x' }, headers: weak })).toMatchObject({
      status: 200,
    });
    const stale = await callAs<Problem>(target, person, 'PATCH', path, { body: { payee: 'Ampol' }, headers: match(1) });
    expect(stale).toMatchObject({ status: 412, body: { code: 'version_mismatch' } });
    const blind = await callAs<Problem>(target, person, 'PATCH', path, { body: { payee: 'Ampol' } });
    expect(blind).toMatchObject({ status: 428, body: { code: 'version_required' } });
  });

  it('deletes with a way back', async () => {
    const { expense } = (await create()).body;
    const path = `/v1/expenses/${expense.id}`;
    const deleted = await callAs<Answer>(target, person, 'DELETE', path, { headers: match(1) });
    expect(deleted.body.expense.deletedAt).not.toBeNull();
    expect(await callAs(target, person, 'GET', path)).toMatchObject({ status: 404 });
    const restored = await callAs<Answer>(target, person, 'POST', `${path}/restore`, { headers: match(2) });
    expect(restored).toMatchObject({ status: 200, body: { expense: { ...FUEL, version: 3, deletedAt: null } } });
  });

  it('shows nothing of another person, on any route, not even that an id exists', async () => {
    const { expense } = (await create()).body;
    const path = `/v1/expenses/${expense.id}`;
    const tries = await Promise.all([
      callAs<Problem>(target, stranger, 'GET', path),
      callAs<Problem>(target, stranger, 'PATCH', path, { body: { payee: 'Mine' }, headers: match(1) }),
      callAs<Problem>(target, stranger, 'DELETE', path, { headers: match(1) }),
      callAs<Problem>(target, stranger, 'POST', `${path}/restore`, { headers: match(1) }),
    ]);
    for (const answer of tries) expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const taken = await callAs<Answer>(target, stranger, 'POST', '/v1/expenses', { body: { ...FUEL, id: expense.id } });
    expect(taken.status).toBe(201);
    const mine = await callAs<Answer>(target, person, 'GET', path);
    expect(mine.body.expense).toEqual(expense);
  });

  it('says so when the person already has an expense of that id', async () => {
    const { expense } = (await create()).body;
    const again = await callAs<Problem>(target, person, 'POST', '/v1/expenses', { body: { ...FUEL, id: expense.id } });
    expect(again).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('names every field that is wrong', async () => {
    const body = { amountCents: 0, category: 'Fuel!', occurredOn: '2026-02-30', payee: 'a\u0000b', colour: 'red' };
    const answer = await callAs<Problem>(target, person, 'POST', '/v1/expenses', { body });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body.issues?.map((issue) => issue.path).sort()).toEqual([
      'body.amountCents',
      'body.category',
      'body.colour',
      'body.occurredOn',
      'body.payee',
    ]);
    const unknown = await callAs<Problem>(target, person, 'POST', '/v1/expenses', {
      body: { ...FUEL, category: 'yachts' },
    });
    expect(unknown).toMatchObject({ status: 400, body: { issues: [{ path: 'body.category' }] } });
  });

  it('pages through everything once, with totals of the whole filter on every page', async () => {
    const reader = await newPerson();
    const days = ['2026-10-01', '2026-10-02', '2026-10-02', '2026-10-02', '2026-11-05'];
    for (const [index, occurredOn] of days.entries()) {
      await callAs(target, reader, 'POST', '/v1/expenses', { body: { ...FUEL, amountCents: 100 + index, occurredOn } });
    }
    const seen: Expense[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = `/v1/expenses?to=2026-10-31&limit=2${cursor && `&cursor=${cursor}`}`;
      const page = await callAs<ExpensePage>(target, reader, 'GET', query);
      expect(page.body).toMatchObject({ total: 4, sums: [{ currency: 'AUD', amountCents: 406 }] });
      seen.push(...page.body.expenses);
      cursor = page.body.nextCursor;
    }
    expect(seen.map((expense) => expense.amountCents)).toEqual([103, 102, 101, 100]);
    const forged = await callAs<Problem>(target, reader, 'GET', '/v1/expenses?cursor=AAAA');
    expect(forged).toMatchObject({ status: 400, body: { issues: [{ path: 'query.cursor' }] } });
  });

  it('finds by words in payee or note, and by several categories', async () => {
    const reader = await newPerson();
    await callAs(target, reader, 'POST', '/v1/expenses', { body: { ...FUEL, note: '62 litres, 100% diesel' } });
    await callAs(target, reader, 'POST', '/v1/expenses', {
      body: { ...FUEL, category: 'camp', payee: 'Shelly Beach' },
    });
    await callAs(target, reader, 'POST', '/v1/expenses', { body: { ...FUEL, category: 'gifts', payee: 'Toys' } });
    const count = async (query: string) =>
      (await callAs<ExpensePage>(target, reader, 'GET', `/v1/expenses?${query}`)).body.total;
    expect(await count('q=DIESEL%20ceduna')).toBe(1);
    expect(await count('q=100%25')).toBe(1);
    expect(await count('q=%25')).toBe(1);
    expect(await count('category=camp&category=gifts')).toBe(2);
    expect(await count('category=camp')).toBe(1);
    const payees = await callAs<PayeeList>(target, reader, 'GET', '/v1/expenses/payees?q=shell');
    expect(payees.body).toEqual({ payees: [{ payee: 'Shelly Beach', category: 'camp', count: 1 }] });
  });

  it('sums by month and category, other currencies apart, and shows a write at once', async () => {
    const reader = await newPerson();
    const record = (body: object) =>
      callAs<Answer>(target, reader, 'POST', '/v1/expenses', { body: { ...FUEL, ...body } });
    const read = async () =>
      (await callAs<ExpenseSummary>(target, reader, 'GET', '/v1/expenses/summary?from=2026-09&to=2026-11')).body;
    expect(await read()).toMatchObject({ currency: 'AUD', totalCents: 0, count: 0 });
    await record({ amountCents: 1000, occurredOn: '2026-09-30' });
    await record({ amountCents: 250, occurredOn: '2026-11-30', category: 'gifts' });
    await record({ amountCents: 999, occurredOn: '2026-11-01', currency: 'NZD' });
    const summary = await read();
    expect(summary.months.map(({ month, totalCents, count }) => [month, totalCents, count])).toEqual([
      ['2026-09', 1000, 1],
      ['2026-10', 0, 0],
      ['2026-11', 250, 1],
    ]);
    expect(summary.months[2]?.categories).toEqual([{ category: 'gifts', totalCents: 250, count: 1 }]);
    expect(summary.otherCurrencies).toEqual([{ currency: 'NZD', totalCents: 999, count: 1 }]);
    const { expense } = (await record({ amountCents: 50, occurredOn: '2026-10-15' })).body;
    expect((await read()).totalCents).toBe(1300);
    await callAs(target, reader, 'DELETE', `/v1/expenses/${expense.id}`, { headers: match(1) });
    expect((await read()).totalCents).toBe(1250);
  });

  it('refuses a summary of months that run backwards or are too many', async () => {
    const ask = (query: string) => callAs<Problem>(target, person, 'GET', `/v1/expenses/summary?${query}`);
    expect(await ask('from=2026-11&to=2026-10')).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'query.to' }] },
    });
    expect(await ask('from=2020-01&to=2026-10')).toMatchObject({
      status: 400,
      body: { issues: [{ path: 'query.to' }] },
    });
    expect(await ask('from=2026-13&to=2026-10')).toMatchObject({ status: 400 });
  });
});
