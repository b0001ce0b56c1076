import type { Expense } from '../../../../shared/contracts/expenses.ts';
import { toAmountText } from '../../../../shared/domain/money.ts';
import type { ExpenseValues } from './expense-draft.ts';

/** The fields of an expense as the sheet shows them; a new one starts from the defaults. */
export function toValues(
  expense: Expense | null,
  defaults: Pick<ExpenseValues, 'currency' | 'category' | 'occurredOn'>,
): ExpenseValues {
  if (!expense) return { amount: '', payee: '', note: '', ...defaults };
  const { amountCents, currency, category, payee, occurredOn, note } = expense;
  return { amount: toAmountText(amountCents), currency, category, payee, occurredOn, note };
}
