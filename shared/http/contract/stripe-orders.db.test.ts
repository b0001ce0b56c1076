import type { TransactionSql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { undone } from '../../../supabase/tests/matrix.ts';
import { createSubscriber, mailsOf, subscriptionOf } from '../../../supabase/tests/subscribers.ts';
import { openTestDatabase } from '../../../supabase/tests/test-database.ts';
import type { ServiceDatabase } from '../../clients/database.ts';
import { createStripe, type StripeClient } from '../../clients/stripe.ts';
import { applyStripeEvent } from '../../services/billing/apply-stripe-event.ts';
import { findSubscription } from '../../services/billing/find-subscription.ts';
import { seconds, startFakeStripe, stripeInvoice, stripeSubscription } from './fake-stripe.ts';

const sql = await openTestDatabase();
let fake: Awaited<ReturnType<typeof startFakeStripe>>;
let stripe: StripeClient;
beforeAll(async () => {
  fake = await startFakeStripe();
  stripe = await createStripe({ secretKey: 'sk_test_fake', apiBase: fake.url });
});
afterAll(async () => {
  await fake.close();
  await sql.end();
});

const ID = 'sub_1';
const trial = { status: 'trialing', trial_end: seconds('2026-11-20') };
const owed = { status: 'open', created: seconds('2026-12-20'), status_transitions: { paid_at: null } };
const first = (changes = {}) => stripeInvoice('in_1', ID, { created: seconds('2026-11-20'), ...changes });
const second = (changes = {}) => stripeInvoice('in_2', ID, { ...owed, ...changes });

/** What happened at Stripe, one after the other: the subscription and its invoices after each. */
const HISTORY = [
  { type: 'customer.subscription.created', subscription: trial, invoices: [] },
  { type: 'customer.subscription.trial_will_end', subscription: trial, invoices: [] },
  { type: 'invoice.paid', subscription: { status: 'active' }, invoices: [first()] },
  { type: 'invoice.payment_failed', subscription: { status: 'past_due' }, invoices: [second(), first()] },
  { type: 'customer.subscription.updated', subscription: { status: 'past_due' }, invoices: [second(), first()] },
  {
    type: 'customer.subscription.deleted',
    subscription: {
      status: 'canceled',
      ended_at: seconds('2026-12-27'),
      cancellation_details: { reason: 'payment_failed' },
    },
    invoices: [second({ status: 'uncollectible' }), first()],
  },
];

/** The functions for the service over this transaction, which is undone. */
function serviceOver(tx: TransactionSql): ServiceDatabase {
  return {
    async call(name, args) {
      const entries = Object.entries(args ?? {});
      const list = entries.map(([key], index) => `${key} => $${index + 1}`).join(', ');
      const [row] = await tx.unsafe(
        `select public.${name}(${list}) as answer`,
        entries.map(([, value]) => value) as [],
      );
      return row?.answer;
    },
  };
}

/** Delivers the events in this order. Stripe is always as far as the furthest event that was delivered. */
async function deliver(tx: TransactionSql, order: number[]): Promise<string> {
  const userId = await createSubscriber(tx, { trialEndsAt: '2026-11-20T00:00:00Z' });
  let furthest = -1;
  for (const place of order) {
    furthest = Math.max(furthest, place);
    const now = HISTORY[furthest];
    fake.subscriptions.set(ID, stripeSubscription(ID, userId, now?.subscription));
    fake.invoices.set(ID, now?.invoices ?? []);
    const happened = HISTORY[place];
    const object = happened?.type.startsWith('invoice')
      ? stripeInvoice('in_x', ID)
      : stripeSubscription(ID, userId, happened?.subscription);
    const event = { id: `evt_${place}`, type: happened?.type ?? '', ...findSubscription(object) };
    await applyStripeEvent({ db: serviceOver(tx), stripe }, { subscriptionId: ID, ...event });
  }
  return userId;
}

async function outcomeOf(tx: TransactionSql, userId: string): Promise<unknown> {
  const { user_id, version, updated_at, created_at, ...subscription } = await subscriptionOf(tx, userId);
  const invoices = await tx`select stripe_invoice_id, state, amount_cents, issued_at, paid_at from public.invoices
    where user_id = ${userId} order by 1`;
  const events = await tx`select id from private.stripe_events where user_id = ${userId} order by 1`;
  const mails = await mailsOf(tx, userId);
  const ending = mails.filter((mail) => mail === 'subscription-canceled');
  return structuredClone({ subscription, invoices: [...invoices], events: [...events], ending });
}

function permutations(items: number[]): number[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

describe('events of Stripe', () => {
  it('end alike in all 720 orders', async () => {
    const orders = permutations(HISTORY.map((_, place) => place));
    expect(orders).toHaveLength(720);
    const outcomes = new Set<string>();
    for (const order of orders) {
      await undone(sql, async (tx) => {
        outcomes.add(JSON.stringify(await outcomeOf(tx, await deliver(tx, order))));
      });
    }
    expect([...outcomes].map((text) => JSON.parse(text))).toEqual([
      expect.objectContaining({
        subscription: expect.objectContaining({
          state: 'canceled',
          cancel_reason: 'payment_failed',
          grace_until: null,
        }),
        invoices: [
          expect.objectContaining({ stripe_invoice_id: 'in_1', state: 'paid' }),
          expect.objectContaining({ stripe_invoice_id: 'in_2', state: 'uncollectible' }),
        ],
        ending: ['subscription-canceled'],
      }),
    ]);
  }, 180_000);

  it.each([
    ['trialing', { status: 'trialing', trial_end: seconds('2026-12-01') }, { state: 'trialing' }],
    ['active', {}, { state: 'active', payment_method_label: 'Visa ending 4242', provider: 'stripe' }],
    ['unpaid', { status: 'unpaid' }, { state: 'past_due', dunning_step: 1 }],
    [
      'paused',
      { status: 'paused', trial_end: seconds('2026-11-20'), default_payment_method: null },
      { state: 'canceled', cancel_reason: 'trial_ended' },
    ],
    [
      'incomplete',
      { status: 'incomplete' },
      { state: 'trialing', provider: 'ledger', stripe_customer_id: 'cus_sub_1' },
    ],
    [
      'canceled by the person',
      { status: 'canceled', ended_at: seconds('2026-11-30') },
      { state: 'canceled', cancel_reason: 'requested' },
    ],
    ['to be canceled', { cancel_at: seconds('2026-12-01') }, { state: 'active', cancel_at_period_end: true }],
  ])('knows a subscription that is %s', (_, changes, expected) =>
    undone(sql, async (tx) => {
      const userId = await createSubscriber(tx, { trialEndsAt: '2026-11-20T00:00:00Z' });
      fake.subscriptions.set(ID, stripeSubscription(ID, userId, changes));
      fake.invoices.set(ID, []);
      await applyStripeEvent(
        { db: serviceOver(tx), stripe },
        { id: 'evt', type: 'customer.subscription.updated', subscriptionId: ID },
      );
      expect(await subscriptionOf(tx, userId)).toMatchObject(expected);
    }),
  );

  it('do not let a subscription that is over end the one that took its place', () =>
    undone(sql, async (tx) => {
      const userId = await createSubscriber(tx, { trialEndsAt: '2026-11-20T00:00:00Z' });
      const later = { created: seconds('2026-12-15') };
      const over = { status: 'canceled', ended_at: seconds('2026-12-10') };
      fake.subscriptions.set('sub_old', stripeSubscription('sub_old', userId, over));
      fake.subscriptions.set('sub_new', stripeSubscription('sub_new', userId, later));
      for (const [event, id] of ['sub_old', 'sub_new', 'sub_old'].entries()) {
        const type = 'customer.subscription.updated';
        await applyStripeEvent({ db: serviceOver(tx), stripe }, { id: `evt_${event}`, type, subscriptionId: id });
      }
      expect(await subscriptionOf(tx, userId)).toMatchObject({ state: 'active', stripe_subscription_id: 'sub_new' });
    }));
});
