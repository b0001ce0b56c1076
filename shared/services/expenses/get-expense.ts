import type { Expense } from '../../contracts/expenses.ts';
import type { ServiceContext } from '../service-context.ts';
import { toExpense } from './to-expense.ts';

/** One expense that is not deleted. Throws `not_found`, also when it is somebody else's. */
export async function getExpense(ctx: ServiceContext, id: string): Promise<Expense> {
  return toExpense(await ctx.db.call('get_expense', { p_id: id }));
}
