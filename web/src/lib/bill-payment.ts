import type { QueryKey } from '@tanstack/react-query';
import type { Expense } from '../../../shared/contracts/expenses.ts';
import type { Recurring } from '../../../shared/contracts/recurrings.ts';
import { expenseEntity } from './expense-entity.ts';
import type { RowChange } from './outbox/outbox-entity.ts';

/** What is read of expenses after a bill was paid, or its payment taken back. */
export function projectPayment(queryKey: QueryKey, data: unknown, change: RowChange<Recurring>): unknown {
  const { before } = change;
  const after = change.to(before);
  const [had, has] = [before?.lastExpenseId ?? null, after?.lastExpenseId ?? null];
  if (after === null || had === has) return data;
  if (has !== null) {
    return expenseEntity.project(queryKey, data, { id: has, before: null, to: (known) => known ?? toExpense(after) });
  }
  // A payment that was taken back before it was sent leaves the one before it alone.
  const paid = before && before.lastDueOn === after.nextDueOn ? toExpense(before) : null;
  return paid ? expenseEntity.project(queryKey, data, { id: paid.id, before: paid, to: () => null }) : data;
}

/** As pay_recurring writes it; null of a bill that was not paid. */
function toExpense(bill: Recurring): Expense | null {
  const { lastExpenseId: id, lastPaidOn: occurredOn, amountCents, currency, category, note, updatedAt } = bill;
  if (id === null || occurredOn === null) return null;
  return {
    ...{ id, amountCents, currency, category, payee: bill.name, note, occurredOn, tripId: null, source: 'manual' },
    ...{ version: 1, createdAt: updatedAt, updatedAt, deletedAt: null },
  };
}
