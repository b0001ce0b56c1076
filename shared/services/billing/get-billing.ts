import type { Billing } from '../../contracts/billing.ts';
import type { BillingContext } from './billing-context.ts';
import { readBilling } from './read-billing.ts';
import { type BillingRows, toBilling } from './to-billing.ts';

/** Plan, subscription, invoices and statements of the person. */
export async function getBilling(ctx: BillingContext): Promise<Billing> {
  const rows = await readBilling(ctx);
  return toBilling(rows, paymentsOf(ctx, rows));
}

export function paymentsOf(ctx: BillingContext, rows: BillingRows): Billing['payments'] {
  if (ctx.stripe) return 'stripe';
  return ctx.isDevelopment && rows.has_test_payments ? 'test' : 'none';
}
