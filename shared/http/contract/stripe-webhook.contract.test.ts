import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stackJobsEnvironment } from '../../../local/function-environment.ts';
import type { Person } from '../../../local/sign-up.ts';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import { readJobsEnvironment } from '../../jobs-env.ts';
import { createWebhooks } from '../create-webhooks.ts';
import { seconds, startFakeStripe, stripeInvoice, stripeSubscription } from './fake-stripe.ts';
import { newPerson, stack } from './targets.ts';

const SECRET = 'whsec_of_the_suite';
const sql = await openTestDatabase();
const fake = await startFakeStripe();
afterAll(async () => {
  await fake.close();
  await sql.end();
});

const target = (configured: Record<string, string>) =>
  createWebhooks({
    environment: readJobsEnvironment({ ...stackJobsEnvironment(stack), ...configured }),
    host: 'node',
    log: () => {},
  });
const webhooks = target({
  STRIPE_SECRET_KEY: 'sk_test_fake',
  STRIPE_WEBHOOK_SECRET: SECRET,
  STRIPE_API_BASE: fake.url,
});
const signer = new Stripe('sk_test_fake');

type Wrong = { secret?: string; secondsAgo?: number; alter?: (body: string) => string; signature?: string };

async function post(event: object, wrong: Wrong = {}, to = webhooks) {
  const body = JSON.stringify(event);
  const signature = await signer.webhooks.generateTestHeaderStringAsync({
    payload: body,
    secret: wrong.secret ?? SECRET,
    timestamp: Math.floor(Date.now() / 1000) - (wrong.secondsAgo ?? 0),
  });
  const response = await to.request('/webhooks/stripe', {
    method: 'POST',
    body: wrong.alter?.(body) ?? body,
    headers: { 'content-type': 'application/json', 'stripe-signature': wrong.signature ?? signature },
  });
  return { status: response.status, ...((await response.json()) as { outcome?: string; code?: string }) };
}

const event = (object: object, type = 'customer.subscription.updated') => ({
  id: `evt_${randomUUID()}`,
  object: 'event',
  type,
  data: { object },
});

const rowOf = async (person: Person) =>
  (await sql`select * from public.subscriptions where user_id = ${person.id}`)[0] ?? {};
const mailsOf = async (person: Person) =>
  (await sql`select template from private.email_outbox where user_id = ${person.id} and template <> 'welcome'`).map(
    (row) => row.template,
  );

describe('an event of Stripe', () => {
  let person: Person;
  let id: string;
  beforeAll(async () => {
    person = await newPerson();
    id = `sub_${randomUUID().replaceAll('-', '')}`;
  });

  it('sent 50 times at once has one effect, and again later none', async () => {
    const failed = { status: 'past_due' };
    fake.subscriptions.set(id, stripeSubscription(id, person.id, failed));
    fake.invoices.set(id, [stripeInvoice(`in_${id}`, id, { status: 'open', created: seconds('2026-12-01') })]);
    const before = await rowOf(person);
    const same = event(stripeInvoice(`in_${id}`, id), 'invoice.payment_failed');
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(same)));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    expect(answers.filter(({ outcome }) => outcome === 'applied')).toHaveLength(1);
    expect(await post(same)).toEqual({ status: 200, outcome: 'duplicate' });
    expect(await rowOf(person)).toMatchObject({ state: 'past_due', dunning_step: 1, version: before.version + 1 });
    expect(await mailsOf(person)).toEqual(['payment-failed']);
  });

  it('that was read before another was written is read again, so that the past never wins', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isFirst = true;
    fake.hold = () => {
      if (!isFirst) return Promise.resolve();
      isFirst = false;
      return held;
    };
    const slow = post(event(stripeSubscription(id, person.id)));
    await expect.poll(() => isFirst).toBe(false);
    fake.subscriptions.set(id, stripeSubscription(id, person.id, { status: 'active' }));
    fake.invoices.set(id, [stripeInvoice(`in_${id}`, id)]);
    expect(await post(event(stripeSubscription(id, person.id)))).toMatchObject({ outcome: 'applied' });
    release();
    expect(await slow).toMatchObject({ status: 200, outcome: 'applied' });
    expect(await rowOf(person)).toMatchObject({ state: 'active', grace_until: null });
    fake.hold = () => Promise.resolve();
  });

  it('is asked for again while Stripe cannot be read, and then has its effect', async () => {
    fake.subscriptions.set(id, stripeSubscription(id, person.id, { cancel_at_period_end: true }));
    const missed = event(stripeSubscription(id, person.id));
    fake.failing = 500;
    expect(await post(missed)).toMatchObject({ status: 503, code: 'unavailable' });
    fake.failing = 0;
    expect(await post(missed)).toEqual({ status: 200, outcome: 'applied' });
    expect(await rowOf(person)).toMatchObject({ cancel_at_period_end: true });
  });

  it('about nobody here, or about nothing we keep, is taken and changes nothing', async () => {
    const foreign = `${id}x`;
    fake.subscriptions.set(foreign, stripeSubscription(foreign, randomUUID()));
    expect(await post(event(stripeSubscription(foreign, randomUUID())))).toMatchObject({ outcome: 'ignored' });
    expect(await post(event({ object: 'payout', id: 'po_1' }, 'payout.paid'))).toMatchObject({ outcome: 'ignored' });
    expect(await post(event(stripeSubscription('sub_gone', person.id)))).toMatchObject({ outcome: 'ignored' });
  });

  it.each<[string, Wrong]>([
    ['signed with another secret', { secret: 'whsec_other' }],
    ['of six minutes ago', { secondsAgo: 360 }],
    ['of a minute ahead', { secondsAgo: -60 }],
    ['without a signature', { signature: '' }],
    ['changed by a byte', { alter: (body) => body.replace('evt_', 'evt-') }],
  ])('%s is refused with 401, without effect', async (_, wrong) => {
    const before = await rowOf(person);
    fake.subscriptions.set(id, stripeSubscription(id, person.id, { status: 'canceled' }));
    const answer = await post(event(stripeSubscription(id, person.id)), wrong);
    expect(answer).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(await rowOf(person)).toEqual(before);
  });

  it('finds nobody to take it where there are no keys', async () => {
    expect(await post(event({}), {}, target({}))).toMatchObject({ status: 503, code: 'not_configured' });
  });
});
