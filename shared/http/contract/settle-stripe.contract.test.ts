import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import { createStripe } from '../../clients/stripe.ts';
import { applyStripeEvent } from '../../services/billing/apply-stripe-event.ts';
import { settleStripeSubscriptions } from '../../services/billing/settle-stripe-subscriptions.ts';
import { seconds, startFakeStripe, stripeInvoice, stripeSubscription } from './fake-stripe.ts';
import { service } from './jobs-target.ts';
import { newPerson } from './targets.ts';

const sql = await openTestDatabase();
const fake = await startFakeStripe();
const stripe = await createStripe({ secretKey: 'sk_test_fake', apiBase: fake.url });
const ctx = { db: service, stripe };
afterAll(async () => {
  await fake.close();
  await sql.end();
});

/** Somebody with this subscription at Stripe, told to us by an event. */
async function subscriber(changes: object, invoice: object) {
  const { id: userId } = await newPerson();
  const subscriptionId = `sub_${randomUUID().replaceAll('-', '')}`;
  fake.subscriptions.set(subscriptionId, stripeSubscription(subscriptionId, userId, { ...changes }));
  fake.invoices.set(subscriptionId, [stripeInvoice(`in_${subscriptionId}`, subscriptionId, { ...invoice })]);
  await applyStripeEvent(ctx, { id: randomUUID(), type: 'customer.subscription.updated', subscriptionId });
  const row = async () => (await sql`select * from public.subscriptions where user_id = ${userId}`)[0] ?? {};
  return { subscriptionId, row };
}

it('cancels at Stripe what stayed unpaid for a week, and not an hour sooner', async () => {
  const owed = { status: 'open', created: seconds('2026-12-01') };
  const { subscriptionId, row } = await subscriber(
    { status: 'unpaid', items: period('2026-12-01', '2027-01-01') },
    owed,
  );
  await settleStripeSubscriptions(ctx, '2026-12-07T23:00:00Z');
  expect(await row()).toMatchObject({ state: 'past_due' });
  await settleStripeSubscriptions(ctx, '2026-12-08T01:30:00Z');
  expect(fake.subscriptions.get(subscriptionId)).toMatchObject({ status: 'canceled' });
  const after = await row();
  expect(after).toMatchObject({ state: 'canceled', cancel_reason: 'payment_failed' });
  await settleStripeSubscriptions(ctx, '2026-12-08T01:30:00Z');
  expect(await row()).toEqual(after);
});

it('reads again what should have been renewed and of which no event told', async () => {
  const { subscriptionId, row } = await subscriber({ items: period('2026-11-01', '2026-12-01') }, {});
  const next = { items: period('2026-12-01', '2027-01-01') };
  Object.assign(fake.subscriptions.get(subscriptionId) ?? {}, next);
  await settleStripeSubscriptions(ctx, '2026-12-01T12:00:00Z');
  expect((await row()).current_period_end).toEqual(new Date('2026-12-01'));
  await settleStripeSubscriptions(ctx, '2026-12-02T01:30:00Z');
  expect((await row()).current_period_end).toEqual(new Date('2027-01-01'));
});

function period(start: string, end: string) {
  return { object: 'list', data: [{ current_period_start: seconds(start), current_period_end: seconds(end) }] };
}
