import type { Expense } from '../../../../shared/contracts/expenses.ts';

/** Totals in cents, each currency by itself, in order of first appearance. */
export function sumsByCurrency(expenses: Expense[]): { currency: Expense['currency']; amountCents: number }[] {
  const sums = new Map<Expense['currency'], number>();
  for (const { currency, amountCents } of expenses) sums.set(currency, (sums.get(currency) ?? 0) + amountCents);
  return [...sums].map(([currency, amountCents]) => ({ currency, amountCents }));
}
