import type { CreateExpenseInput, Expense } from '../../contracts/expenses.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { toExpense } from './to-expense.ts';

/** Records an expense. With a key that was used before for the same input, returns what it returned then. */
export async function createExpense(
  ctx: ServiceContext,
  input: CreateExpenseInput,
  idempotencyKey?: string,
): Promise<Expense> {
  const row = await ctx.db.call('create_expense', {
    p_amount_cents: input.amountCents,
    p_category_slug: input.category,
    p_occurred_on: input.occurredOn,
    p_payee: input.payee,
    p_note: input.note,
    ...withoutUndefined({
      p_currency: input.currency,
      p_id: input.id,
      p_trip_id: input.tripId ?? undefined,
      p_source: input.source,
      p_idempotency_key: idempotencyKey,
    }),
  });
  return toExpense(row);
}
