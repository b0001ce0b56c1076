import { z } from 'zod';
import { Currency, Instant, Version } from './common.ts';

/** `past_due`: a payment failed and access stays until `graceUntil`. `canceled`: reading and export stay, writing does not. */
export const SubscriptionState = z
  .enum(['trialing', 'active', 'past_due', 'canceled'])
  .meta({ id: 'SubscriptionState' });
export type SubscriptionState = z.infer<typeof SubscriptionState>;

export const Subscription = z
  .object({
    state: SubscriptionState,
    trialEndsAt: Instant,
    currentPeriodStart: Instant.nullable(),
    currentPeriodEnd: Instant.nullable(),
    graceUntil: Instant.nullable().meta({ description: 'Set while a payment is owed.' }),
    cancelAtPeriodEnd: z.boolean(),
    canceledAt: Instant.nullable(),
    cancelReason: z.enum(['requested', 'trial_ended', 'payment_failed']).nullable(),
    hasPaymentMethod: z.boolean(),
    paymentMethodLabel: z.string().nullable().meta({ example: 'Visa ending 4242' }),
    isManagedByStripe: z.boolean().meta({ description: "Changed in Stripe's portal, not here." }),
    version: Version,
  })
  .meta({ id: 'Subscription' });
export type Subscription = z.infer<typeof Subscription>;

export const Invoice = z
  .object({
    id: z.uuid(),
    number: z.string().meta({ example: 'WW-000042' }),
    state: z.enum(['open', 'paid', 'void', 'uncollectible']),
    amountCents: z.int(),
    currency: Currency,
    periodStart: Instant,
    periodEnd: Instant,
    issuedAt: Instant,
    paidAt: Instant.nullable(),
    pageUrl: z.url().nullable().meta({ description: 'Where Stripe shows it, with the receipt.' }),
  })
  .meta({ id: 'Invoice' });
export type Invoice = z.infer<typeof Invoice>;

export const MonthlyStatement = z
  .object({
    month: z.string().meta({ example: '2026-11' }),
    invoices: z.int(),
    chargedCents: z.int(),
    paidCents: z.int(),
    currency: Currency,
  })
  .meta({ id: 'MonthlyStatement' });
export type MonthlyStatement = z.infer<typeof MonthlyStatement>;

export const Billing = z
  .object({
    plan: z.object({
      name: z.string(),
      amountCents: z.int().meta({ description: 'Price a month.' }),
      currency: Currency,
    }),
    subscription: Subscription,
    payments: z.enum(['stripe', 'test', 'none']).meta({
      description: 'How paying is set up here. `test`: a development stack, where nothing is really charged.',
    }),
    invoices: z.array(Invoice).meta({ description: 'The newest 24.' }),
    statements: z.array(MonthlyStatement).meta({ description: 'The newest 12.' }),
  })
  .meta({ id: 'Billing' });
export type Billing = z.infer<typeof Billing>;

export const BillingAnswer = z.object({ billing: Billing }).meta({ id: 'BillingAnswer' });

export const UpdateBillingInput = z.strictObject({ cancelAtPeriodEnd: z.boolean() }).meta({ id: 'UpdateBillingInput' });
export type UpdateBillingInput = z.infer<typeof UpdateBillingInput>;

export const AddTestPaymentMethodInput = z
  .strictObject({
    declines: z.boolean().default(false).meta({ description: 'Every charge of it fails.' }),
  })
  .meta({ id: 'AddTestPaymentMethodInput' });
export type AddTestPaymentMethodInput = z.infer<typeof AddTestPaymentMethodInput>;

/** A page of Stripe's to go to. */
export const BillingPage = z.object({ url: z.url() }).meta({ id: 'BillingPage' });
