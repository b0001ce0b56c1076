import { afterAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../local/sign-up.ts';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import type { Billing } from '../../contracts/billing.ts';
import type { Problem } from '../../contracts/problem.ts';
import { startFakeStripe } from './fake-stripe.ts';
import { callAs, contractTargets, newPerson, nodeTarget, stack, type Target } from './targets.ts';

const sql = await openTestDatabase();
const fake = await startFakeStripe();
afterAll(async () => {
  await fake.close();
  await sql.end();
});

const DAY_MS = 86_400_000;
const EXPENSE = { amountCents: 4250, category: 'fuel', occurredOn: '2026-11-22' };

type Answer = { billing: Billing };
const read = async (target: Target, person: Person) =>
  (await callAs<Answer>(target, person, 'GET', '/v1/billing')).body.billing;
const pay = (target: Target, person: Person, declines = false) =>
  callAs<Answer>(target, person, 'POST', '/v1/billing/test-payment-method', { body: { declines } });
const cancel = (target: Target, person: Person, cancelAtPeriodEnd: boolean, version: number) =>
  callAs<Answer>(target, person, 'PATCH', '/v1/billing', {
    body: { cancelAtPeriodEnd },
    headers: { 'if-match': `"${version}"` },
  });
const end = (person: Person) =>
  sql`select private.cancel_subscriptions(array[${person.id}]::uuid[], 'trial_ended', now())`;

describe.each(contractTargets())('billing on $name', (target) => {
  it('begins with a trial of 30 days', async () => {
    const billing = await read(target, await newPerson());
    expect(billing).toMatchObject({
      plan: { amountCents: 1800, currency: 'AUD' },
      subscription: { state: 'trialing', hasPaymentMethod: false, isManagedByStripe: false, version: 1 },
      payments: 'test',
      invoices: [],
      statements: [],
    });
    const days = (Date.parse(billing.subscription.trialEndsAt) - Date.now()) / DAY_MS;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThanOrEqual(30);
  });

  it('cancels at the end of the period and resumes, over the version the client has seen', async () => {
    const person = await newPerson();
    expect(await cancel(target, person, true, 1)).toMatchObject({
      status: 200,
      body: { billing: { subscription: { state: 'trialing', cancelAtPeriodEnd: true, version: 2 } } },
    });
    expect(await cancel(target, person, false, 1)).toMatchObject({ status: 412 });
    expect(await cancel(target, person, false, 2)).toMatchObject({
      body: { billing: { subscription: { cancelAtPeriodEnd: false } } },
    });
    const unversioned = { body: { cancelAtPeriodEnd: true } };
    expect(await callAs(target, person, 'PATCH', '/v1/billing', unversioned)).toMatchObject({ status: 428 });
    const mails = await sql`select data from private.email_outbox where user_id = ${person.id}
      and template = 'subscription-canceled'`;
    expect(mails.map(({ data }) => data)).toMatchObject([{ reason: 'requested', accessUntil: expect.any(String) }]);
  });

  it('of a canceled account refuses to save, keeps what is there, and goes on once it is paid', async () => {
    const person = await newPerson();
    const saved = await callAs<{ expense: { id: string } }>(target, person, 'POST', '/v1/expenses', { body: EXPENSE });
    const path = `/v1/expenses/${saved.body.expense.id}`;
    const first = { 'if-match': '"1"' };
    await end(person);
    const refused = await callAs<Problem>(target, person, 'POST', '/v1/expenses', { body: EXPENSE });
    expect(refused).toMatchObject({ status: 402, body: { code: 'subscription_required' } });
    const change = { body: { payee: 'Ampol' }, headers: first };
    expect(await callAs(target, person, 'PATCH', path, change)).toMatchObject({ status: 402 });
    expect(await callAs(target, person, 'GET', path)).toMatchObject({ status: 200 });
    expect(await callAs(target, person, 'DELETE', path, { headers: first })).toMatchObject({ status: 200 });
    const restore = { headers: { 'if-match': '"2"' } };
    expect(await callAs(target, person, 'POST', `${path}/restore`, restore)).toMatchObject({ status: 402 });

    expect((await pay(target, person, true)).body.billing.subscription.state).toBe('canceled');
    expect((await pay(target, person)).body.billing).toMatchObject({
      subscription: { state: 'active', paymentMethodLabel: 'Test card' },
      invoices: [{ state: 'paid', amountCents: 1800, number: expect.stringMatching(/^WW-\d{6}$/) }],
    });
    expect(await callAs(target, person, 'POST', '/v1/expenses', { body: EXPENSE })).toMatchObject({ status: 201 });
  });

  it('charges what is owed once, as soon as it can be paid', async () => {
    const person = await newPerson();
    await pay(target, person, true);
    await sql`select private.charge_subscriptions(array[${person.id}]::uuid[], now())`;
    expect(await read(target, person)).toMatchObject({
      subscription: { state: 'past_due', graceUntil: expect.any(String) },
      invoices: [{ state: 'open' }],
    });
    await pay(target, person);
    await pay(target, person);
    expect(await read(target, person)).toMatchObject({
      subscription: { state: 'active', graceUntil: null },
      invoices: [{ state: 'paid' }],
    });
  });

  it('shows nobody anything of anybody else', async () => {
    const [person, other] = await Promise.all([newPerson(), newPerson()]);
    await end(person);
    await pay(target, person);
    expect((await read(target, other)).invoices).toEqual([]);
    expect((await callAs(target, null, 'GET', '/v1/billing')).status).toBe(401);
  });

  it('has no checkout and no portal without a key of Stripe', async () => {
    const person = await newPerson();
    for (const path of ['checkout', 'portal']) {
      const answer = await callAs<Problem>(target, person, 'POST', `/v1/billing/${path}`);
      expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
    }
  });
});

describe('billing with a key of Stripe', () => {
  const target = nodeTarget(stack, { STRIPE_SECRET_KEY: 'sk_test_fake', STRIPE_API_BASE: fake.url });
  const open = (person: Person, page: string) =>
    callAs<{ url: string }>(target, person, 'POST', `/v1/billing/${page}`, { headers: { 'idempotency-key': 'once' } });

  it("leads to Stripe's checkout with what the trial has left, and takes no test payment", async () => {
    const person = await newPerson();
    expect((await read(target, person)).payments).toBe('stripe');
    expect(await open(person, 'checkout')).toMatchObject({
      status: 200,
      body: { url: expect.stringMatching(/^https:/) },
    });
    const form = fake.requests.at(-1)?.form;
    expect(Object.fromEntries(form ?? [])).toMatchObject({
      mode: 'subscription',
      client_reference_id: person.id,
      'line_items[0][price_data][unit_amount]': '1800',
      'line_items[0][price_data][currency]': 'aud',
      'subscription_data[metadata][user_id]': person.id,
      customer_email: person.email,
    });
    const { trialEndsAt } = (await read(target, person)).subscription;
    expect(Number(form?.get('subscription_data[trial_end]'))).toBe(Math.floor(Date.parse(trialEndsAt) / 1000));
    expect(await pay(target, person)).toMatchObject({ status: 409 });
    expect(await open(person, 'portal')).toMatchObject({ status: 409 });
  });

  it('leads who pays to the portal, where they cancel, and not to a second checkout', async () => {
    const person = await newPerson();
    await sql`update public.subscriptions set provider = 'stripe', state = 'active', current_period_end = now(),
      stripe_customer_id = ${`cus_${person.id}`}, stripe_subscription_id = ${`sub_${person.id}`} where user_id = ${person.id}`;
    expect(await open(person, 'portal')).toMatchObject({ status: 200 });
    expect(fake.requests.at(-1)?.form.get('customer')).toBe(`cus_${person.id}`);
    expect(await open(person, 'checkout')).toMatchObject({ status: 409 });
    expect(await cancel(target, person, true, 2)).toMatchObject({ status: 409 });
  });

  it('says so when Stripe cannot be reached', async () => {
    const person = await newPerson();
    fake.failing = 503;
    expect(await open(person, 'checkout')).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    fake.failing = 0;
  });
});
