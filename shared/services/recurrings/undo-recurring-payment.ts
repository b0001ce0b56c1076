import type { Recurring, UndoRecurringPaymentInput } from '../../contracts/recurrings.ts';
import type { RowTarget } from '../rows/row-service.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';

/** Deletes the expense of the last payment and makes the bill due again when it was. Throws `conflict` for another expense. */
export async function undoRecurringPayment(
  ctx: ServiceContext,
  { id, version, idempotencyKey }: RowTarget,
  { expenseId }: UndoRecurringPaymentInput,
): Promise<Recurring> {
  const row = await ctx.db.call('undo_recurring_payment', {
    p_id: id,
    p_version: version,
    p_expense_id: expenseId,
    ...withoutUndefined({ p_idempotency_key: idempotencyKey }),
  });
  return toRow<Recurring>(row);
}
