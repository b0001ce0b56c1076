import type { Expense, UpdateExpenseInput } from '../../contracts/expenses.ts';
import type { ServiceContext } from '../service-context.ts';
import { toExpense } from './to-expense.ts';

export type RowTarget = { id: string; version: number; idempotencyKey?: string | undefined };

/** Changes the given fields. Throws `not_found`, or `version_mismatch` when the row has moved on. */
export async function updateExpense(
  ctx: ServiceContext,
  target: RowTarget,
  input: UpdateExpenseInput,
): Promise<Expense> {
  const { category, amountCents, occurredOn, ...same } = input;
  const row = await ctx.db.call('update_expense', {
    p_id: target.id,
    p_version: target.version,
    p_changes: {
      ...same,
      ...(amountCents === undefined ? {} : { amount_cents: amountCents }),
      ...(category === undefined ? {} : { category_slug: category }),
      ...(occurredOn === undefined ? {} : { occurred_on: occurredOn }),
    },
    ...(target.idempotencyKey ? { p_idempotency_key: target.idempotencyKey } : {}),
  });
  return toExpense(row);
}
