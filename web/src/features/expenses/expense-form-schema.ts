import { z } from 'zod';
import { CreateExpenseInput } from '../../../../shared/contracts/expenses.ts';
import { amountProblem } from '../../lib/amount-problem.ts';

/** The sheet's fields checked by the API's own contract; only the amount is typed as text. */
export const ExpenseFormSchema = z.object({
  amount: z.string().superRefine((typed, context) => {
    const message = typed.trim() === '' ? 'Enter the amount.' : amountProblem(typed, '42.50');
    if (message) context.addIssue({ code: 'custom', message });
  }),
  currency: CreateExpenseInput.shape.currency.unwrap(),
  category: z.string().min(1, 'Choose what it was for.'),
  payee: CreateExpenseInput.shape.payee.unwrap(),
  occurredOn: CreateExpenseInput.shape.occurredOn,
  note: CreateExpenseInput.shape.note.unwrap(),
  tripId: z.string(),
});
