import type { PayRecurringInput, Recurring } from '../../contracts/recurrings.ts';
import type { RowTarget } from '../rows/row-service.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';

/** Makes an expense of what is due next and moves the bill on, once for each expense. Throws `not_found` and `version_mismatch`. */
export async function payRecurring(
  ctx: ServiceContext,
  { id, version, idempotencyKey }: RowTarget,
  { expenseId, paidOn, amountCents }: PayRecurringInput,
): Promise<Recurring> {
  const row = await ctx.db.call('pay_recurring', {
    p_id: id,
    p_version: version,
    p_expense_id: expenseId,
    p_paid_on: paidOn,
    ...withoutUndefined({ p_amount_cents: amountCents, p_idempotency_key: idempotencyKey }),
  });
  return toRow<Recurring>(row);
}
