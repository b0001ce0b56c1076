import type { StripeClient } from '../../clients/stripe.ts';
import { AppError } from '../../errors.ts';
import type { BillingContext } from './billing-context.ts';

/** Throws `conflict` without a key of Stripe's. */
export async function requireStripe(ctx: BillingContext): Promise<StripeClient> {
  if (!ctx.stripe) throw new AppError('conflict', 'Paying is not set up here yet.');
  return ctx.stripe();
}
