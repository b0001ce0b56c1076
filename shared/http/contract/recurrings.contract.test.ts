import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import type { ExpensePage } from '../../contracts/expenses.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { Recurring, RecurringList } from '../../contracts/recurrings.ts';
import { callAs, contractTargets, newPerson } from './targets.ts';

const match = (version: number) => ({ 'if-match': `"${version}"` });
const PHONE = { name: 'Phone plan', amountCents: 5_900, category: 'phone-internet', period: 'month' };

describe.each(contractTargets())('bills on $name', (target) => {
  let person: Person;
  const create = <Body = { recurring: Recurring }>(body: object = {}) =>
    callAs<Body>(target, person, 'POST', '/v1/recurrings', { body: { ...PHONE, nextDueOn: '2027-01-31', ...body } });
  const list = async (as = person) =>
    (await callAs<RecurringList>(target, as, 'GET', '/v1/recurrings')).body.recurrings;
  const expenses = async () =>
    (await callAs<ExpensePage>(target, person, 'GET', '/v1/expenses')).body.expenses.map(
      ({ id, amountCents, payee, category, occurredOn }) => ({ id, amountCents, payee, category, occurredOn }),
    );
  const pay = (id: string, version: number, body: object, key: string = randomUUID(), as = person) =>
    callAs<{ recurring: Recurring } & Problem>(target, as, 'POST', `/v1/recurrings/${id}/pay`, {
      body,
      headers: { ...match(version), 'idempotency-key': key },
    });

  beforeEach(async () => {
    person = await newPerson();
  });

  it('stand with what is due first in front', async () => {
    await create({ name: 'Rego', period: 'year', nextDueOn: '2027-08-01' });
    expect((await create()).body.recurring).toMatchObject({
      ...PHONE,
      ...{ currency: 'AUD', nextDueOn: '2027-01-31', dueDay: 31, vehicleId: null, note: '', version: 1 },
      ...{ lastDueOn: null, lastPaidOn: null, lastExpenseId: null },
    });
    expect((await list()).map(({ name }) => name)).toEqual(['Phone plan', 'Rego']);
  });

  it('are changed, deleted and restored, over the version that was seen', async () => {
    const { recurring } = (await create()).body;
    const path = `/v1/recurrings/${recurring.id}`;
    const change = (version: number) =>
      callAs(target, person, 'PATCH', path, { body: { amountCents: 6_500 }, headers: match(version) });
    expect(await change(1)).toMatchObject({ status: 200, body: { recurring: { amountCents: 6_500, version: 2 } } });
    expect((await change(1)).status).toBe(412);
    await callAs(target, person, 'DELETE', path, { headers: match(2) });
    expect(await list()).toEqual([]);
    await callAs(target, person, 'POST', `${path}/restore`, { headers: match(3) });
    expect(await list()).toMatchObject([{ amountCents: 6_500, version: 4 }]);
  });

  it('paid are an expense and due again the next time, once however often that is said', async () => {
    const { recurring } = (await create()).body;
    const [expenseId, key] = [randomUUID(), randomUUID()];
    const body = { expenseId, paidOn: '2027-01-30' };
    const first = await pay(recurring.id, 1, body, key);
    expect(first).toMatchObject({ status: 200, body: { recurring: { nextDueOn: '2027-02-28', version: 2 } } });
    expect((await pay(recurring.id, 1, body, key)).body).toEqual(first.body);
    expect((await pay(recurring.id, 1, body)).body).toEqual(first.body);
    expect((await pay(recurring.id, 1, { ...body, expenseId: randomUUID() })).status).toBe(412);
    const { name: payee, amountCents, category } = PHONE;
    expect(await expenses()).toEqual([{ id: expenseId, amountCents, payee, category, occurredOn: '2027-01-30' }]);
    expect(await list()).toMatchObject([{ nextDueOn: '2027-02-28', dueDay: 31, lastExpenseId: expenseId }]);
  });

  it('paid by mistake are due again when they were, and their expense is gone', async () => {
    const { recurring } = (await create()).body;
    const expenseId = randomUUID();
    await pay(recurring.id, 1, { expenseId, paidOn: '2027-01-30', amountCents: 6_100 });
    expect(await expenses()).toMatchObject([{ amountCents: 6_100 }]);
    const undo = (version: number) =>
      callAs<{ recurring: Recurring }>(target, person, 'POST', `/v1/recurrings/${recurring.id}/undo-payment`, {
        body: { expenseId },
        headers: match(version),
      });
    expect(await undo(2)).toMatchObject({ status: 200, body: { recurring: { nextDueOn: '2027-01-31', version: 3 } } });
    expect(await expenses()).toEqual([]);
    expect((await undo(3)).status).toBe(409);
  });

  it('are refused with the field named', async () => {
    for (const [field, value] of [
      ['name', ' '],
      ['amountCents', 0],
      ['period', 'decade'],
      ['nextDueOn', '2027-02-30'],
      ['dueDay', 32],
      ['category', 'nothing-of-ours'],
      ['vehicleId', randomUUID()],
    ] as const) {
      const { status, body } = await create<Problem>({ [field]: value });
      expect([status, body.issues?.[0]?.path]).toEqual([400, `body.${field}`]);
    }
  });

  it('are for nobody else to see, to change or to pay', async () => {
    const stranger = await newPerson();
    const { id } = (await create()).body.recurring;
    expect(await list(stranger)).toEqual([]);
    expect((await callAs(target, stranger, 'GET', `/v1/recurrings/${id}`)).status).toBe(404);
    expect((await callAs(target, stranger, 'DELETE', `/v1/recurrings/${id}`, { headers: match(1) })).status).toBe(404);
    const body = { expenseId: randomUUID(), paidOn: '2027-01-30' };
    expect((await pay(id, 1, body, randomUUID(), stranger)).status).toBe(404);
  });
});
