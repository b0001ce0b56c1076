import type { AddTestPaymentMethodInput, Billing } from '../../contracts/billing.ts';
import { AppError } from '../../errors.ts';
import { withoutUndefined } from '../without-undefined.ts';
import type { BillingContext } from './billing-context.ts';
import { paymentsOf } from './get-billing.ts';
import { type BillingRows, toBilling } from './to-billing.ts';

/**
 * A payment method that charges nobody. It pays what is owed, and begins anew what was canceled. Throws `conflict` outside
 * development; the database refuses it there too.
 */
export async function addTestPaymentMethod(
  ctx: BillingContext,
  input: AddTestPaymentMethodInput,
  idempotencyKey: string | undefined,
): Promise<Billing> {
  if (ctx.stripe || !ctx.isDevelopment) throw new AppError('conflict', 'There are no test payments here.');
  const rows = (await ctx.db.call('add_test_payment_method', {
    p_declines: input.declines,
    ...withoutUndefined({ p_idempotency_key: idempotencyKey }),
  })) as BillingRows; // our own function returned it
  return toBilling(rows, paymentsOf(ctx, rows));
}
