import { AppError } from '../../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import type { BillingRows } from './to-billing.ts';

/** The rows behind the billing page. Throws `unauthenticated` when the account is gone although its token still lives. */
export async function readBilling(ctx: ServiceContext): Promise<BillingRows> {
  const rows = (await ctx.db.call('get_billing', {})) as BillingRows | null; // our own function returned it
  if (!rows) throw new AppError('unauthenticated', 'This account no longer exists.');
  return rows;
}
