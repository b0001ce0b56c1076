import type { Expense } from '../../../shared/contracts/expenses.ts';

type Origin = Pick<Expense, 'id' | 'source'>;

/** The sheet where an expense is changed, as it stands in the address: one that a fill-up or a service brought is changed there. */
export function sheetOfExpense({ id, source }: Origin): { entry?: string; fuel?: string; done?: string } {
  if (source === 'fuel') return { fuel: id };
  return source === 'service' ? { done: id } : { entry: id };
}

/** What its unsent writes are under: those of the row it comes from, which has the same id. */
export function entityOfExpense({ id, source }: Origin): string {
  return `${source === 'fuel' || source === 'service' ? source : 'expense'}:${id}`;
}
