import type { Expense, UpdateExpenseInput } from '../../contracts/expenses.ts';
import type { RowTarget } from '../rows/row-service.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { toExpense } from './to-expense.ts';

/** Changes the given fields. Throws `not_found`, or `version_mismatch` when the row has moved on. */
export async function updateExpense(
  ctx: ServiceContext,
  target: RowTarget,
  input: UpdateExpenseInput,
): Promise<Expense> {
  const row = await ctx.db.call('update_expense', {
    p_id: target.id,
    p_version: target.version,
    ...withoutUndefined({
      p_amount_cents: input.amountCents,
      p_category_slug: input.category,
      p_occurred_on: input.occurredOn,
      p_payee: input.payee,
      p_note: input.note,
      p_currency: input.currency,
      p_trip_id: input.tripId ?? undefined,
      p_without_trip: input.tripId === null || undefined,
      p_idempotency_key: target.idempotencyKey,
    }),
  });
  return toExpense(row);
}
