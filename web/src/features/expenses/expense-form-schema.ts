import { z } from 'zod';
import { CreateExpenseInput } from '../../../../shared/contracts/expenses.ts';
import { MAX_AMOUNT_CENTS, parseAmountCents } from '../../../../shared/domain/money.ts';

/** The sheet's fields checked by the API's own contract; only the amount is typed as text. */
export const ExpenseFormSchema = z.object({
  amount: z.string().superRefine((typed, context) => {
    const message = amountProblem(typed);
    if (message) context.addIssue({ code: 'custom', message });
  }),
  currency: CreateExpenseInput.shape.currency.unwrap(),
  category: z.string().min(1, 'Choose what it was for.'),
  payee: CreateExpenseInput.shape.payee.unwrap(),
  occurredOn: CreateExpenseInput.shape.occurredOn,
  note: CreateExpenseInput.shape.note.unwrap(),
  tripId: z.string(),
});

function amountProblem(typed: string): string | null {
  if (typed.trim() === '') return 'Enter the amount.';
  const cents = parseAmountCents(typed);
  if (cents === null) return 'Enter an amount such as 42.50.';
  if (cents === 0) return 'Enter an amount above zero.';
  return cents > MAX_AMOUNT_CENTS ? 'Enter an amount of at most 1,000,000.00.' : null;
}
