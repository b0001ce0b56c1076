import { AppError } from '../../errors.ts';
import type { BillingContext } from './billing-context.ts';
import { readBilling } from './read-billing.ts';
import { requireStripe } from './require-stripe.ts';

/** Stripe's page to change the card, see receipts, cancel and resume. Throws `conflict` before there is anything there. */
export async function createPortal(ctx: BillingContext): Promise<string> {
  const stripe = await requireStripe(ctx);
  const { stripe_customer_id: customerId } = (await readBilling(ctx)).subscription;
  if (!customerId) throw new AppError('conflict', 'There is no payment method yet. Add one first.');
  return stripe.createPortal({ customerId, returnUrl: `${ctx.appUrl}/you/billing` });
}
