import type { Expense } from '../../contracts/expenses.ts';
import type { RowTarget } from '../rows/row-service.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { toExpense } from './to-expense.ts';

/** Deletes an expense, or with `deleted: false` restores one. Throws `not_found` or `version_mismatch`. */
async function setDeleted(ctx: ServiceContext, target: RowTarget, deleted: boolean): Promise<Expense> {
  const row = await ctx.db.call('set_expense_deleted', {
    p_id: target.id,
    p_version: target.version,
    p_deleted: deleted,
    ...withoutUndefined({ p_idempotency_key: target.idempotencyKey }),
  });
  return toExpense(row);
}

/** Takes an expense out of every list and sum; it can be restored. */
export const deleteExpense = (ctx: ServiceContext, target: RowTarget) => setDeleted(ctx, target, true);

/** Brings a deleted expense back as it was. */
export const restoreExpense = (ctx: ServiceContext, target: RowTarget) => setDeleted(ctx, target, false);
