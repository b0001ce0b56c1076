import type { Expense } from '../../../../shared/contracts/expenses.ts';
import { parseAmountCents, toAmountText } from '../../../../shared/domain/money.ts';
import type { ExpenseContent } from '../../lib/expense-writes.ts';
import type { ExpenseValues } from './expense-draft.ts';

/** The fields of an expense as the sheet shows them; a new one starts from the defaults. */
export function toValues(
  expense: ExpenseContent | null,
  defaults: Pick<ExpenseValues, 'currency' | 'category' | 'occurredOn' | 'tripId'>,
): ExpenseValues {
  if (!expense) return { amount: '', payee: '', note: '', ...defaults };
  const { amountCents, currency, category, payee, occurredOn, note, tripId } = expense;
  return { amount: toAmountText(amountCents), currency, category, payee, occurredOn, note, tripId: tripId ?? '' };
}

/** What the fields say, as it is saved. */
export function toContent({ amount, tripId, ...rest }: ExpenseValues): ExpenseContent {
  const texts = { payee: rest.payee.trim(), note: rest.note.trim() };
  return { ...rest, ...texts, tripId: tripId || null, amountCents: parseAmountCents(amount) ?? 0 };
}

/** The row that the fields make of another one, so that both can be compared. */
export function toRow(values: ExpenseValues, other: Expense): Expense {
  return { ...other, ...toContent(values) };
}
