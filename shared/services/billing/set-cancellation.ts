import type { Billing, UpdateBillingInput } from '../../contracts/billing.ts';
import { AppError } from '../../errors.ts';
import { withoutUndefined } from '../without-undefined.ts';
import type { BillingContext } from './billing-context.ts';
import { paymentsOf } from './get-billing.ts';
import { readBilling } from './read-billing.ts';
import { type BillingRows, isManagedByStripe, toBilling } from './to-billing.ts';

/**
 * Lets the subscription end with its period, or go on after all. Throws `version_mismatch` when it has moved on,
 * `subscription_required` when it has ended, and `conflict` when Stripe keeps it.
 */
export async function setCancellation(
  ctx: BillingContext,
  target: { version: number; idempotencyKey?: string | undefined },
  input: UpdateBillingInput,
): Promise<Billing> {
  if (isManagedByStripe((await readBilling(ctx)).subscription)) {
    throw new AppError('conflict', 'Your payments are kept by Stripe. Change this on its page.');
  }
  const rows = (await ctx.db.call('set_subscription_cancellation', {
    p_version: target.version,
    p_cancel: input.cancelAtPeriodEnd,
    ...withoutUndefined({ p_idempotency_key: target.idempotencyKey }),
  })) as BillingRows; // our own function returned it
  return toBilling(rows, paymentsOf(ctx, rows));
}
