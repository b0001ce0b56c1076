import { AppError } from '../../errors.ts';
import type { BillingContext } from './billing-context.ts';
import { readBilling } from './read-billing.ts';
import { requireStripe } from './require-stripe.ts';
import { isManagedByStripe } from './to-billing.ts';

/** Stripe takes no trial that ends sooner; whoever pays in its last two days gets them as a present. */
const SHORTEST_TRIAL_MS = (48 * 60 + 10) * 60_000;

/**
 * A page of Stripe's where the person gives a card and begins to pay, from the end of the trial if that is still to come.
 * Throws `conflict` when they already pay, or nobody can.
 */
export async function createCheckout(ctx: BillingContext, idempotencyKey?: string, now = new Date()): Promise<string> {
  const stripe = await requireStripe(ctx);
  const { subscription, plan } = await readBilling(ctx);
  if (isManagedByStripe(subscription)) {
    throw new AppError('conflict', 'You already have a payment method. Change it on the page of your payments.');
  }
  const trialEnd = Math.max(Date.parse(subscription.trial_ends_at), now.getTime() + SHORTEST_TRIAL_MS);
  return stripe.createCheckout({
    idempotencyKey: idempotencyKey && `${ctx.userId}:${idempotencyKey}`,
    userId: ctx.userId,
    customerId: subscription.stripe_customer_id,
    email: ctx.email,
    planName: plan.name,
    amountCents: plan.amount_cents,
    currency: plan.currency,
    trialEndsAt: subscription.state === 'trialing' ? new Date(trialEnd) : null,
    returnUrl: `${ctx.appUrl}/you/billing`,
  });
}
