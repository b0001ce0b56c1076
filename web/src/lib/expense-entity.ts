import type { InfiniteData, QueryKey } from '@tanstack/react-query';
import type {
  CreateExpenseInput,
  Expense,
  ExpenseFilter,
  ExpensePage,
  ExpenseSummary,
} from '../../../shared/contracts/expenses.ts';
import { api } from './api-client.ts';
import { ApiProblem } from './api-problem.ts';
import { applyToGlance, applyToList } from './expense-cache.ts';
import { EXPENSES_KEY } from './expense-queries.ts';
import { applyToSummary } from './expense-summary-cache.ts';
import { createExpenseWrite } from './expense-writes.ts';
import type { OutboxEntity, RowChange } from './outbox/outbox-entity.ts';
import { rowIdOf } from './outbox/outbox-entry.ts';
import { applyToTripCosts } from './trip-spending-cache.ts';
import { TRIPS_KEY } from './wheels-keys.ts';

/** Expenses as the outbox knows them. */
export const expenseEntity: OutboxEntity<Expense> = {
  name: 'expense',
  queryKeys: [EXPENSES_KEY, TRIPS_KEY],
  project,
  // The API's own answer to a write of an expense: see ExpenseAnswer.
  rowOf: (answer) => (answer as { expense: Expense }).expense,
  async current(id) {
    try {
      return (await api.getExpense(id)).expense;
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'not_found') return null;
      throw error;
    }
  },
  asUpdate(entry) {
    // What `createExpenseWrite` put there.
    const { id: _id, source: _source, ...changes } = entry.body as CreateExpenseInput;
    return { kind: 'expense.update', method: 'PATCH', path: `${entry.path}/${rowIdOf(entry)}`, body: changes, changes };
  },
  recreate: (row, label) => createExpenseWrite({ ...row, id: crypto.randomUUID() }, label),
  editor: (entry) => `/you/unsent?entry=${rowIdOf(entry)}`,
  describe: (row, { format, categoryName }) => [
    ['Amount', format.money(row.amountCents, row.currency)],
    ['What for', categoryName(row.category)],
    ['Paid to', row.payee || '—'],
    ['When', format.date(row.occurredOn)],
    ['Note', row.note || '—'],
  ],
};

/** The shapes are those of expense-queries.ts and trip-queries.ts, which make these keys. */
function project(queryKey: QueryKey, data: unknown, change: RowChange<Expense>): unknown {
  if (queryKey[0] === TRIPS_KEY[0]) return applyToTripCosts(queryKey, data, change);
  switch (queryKey[1]) {
    case 'list':
      return applyToList(data as InfiniteData<ExpensePage, string>, queryKey[2] as ExpenseFilter, change);
    case 'glance':
      return applyToGlance(data as ExpensePage, queryKey[2] as ExpenseFilter, queryKey[3] as number, change);
    case 'summary':
      return applyToSummary(data as ExpenseSummary, change);
    case 'one':
      return queryKey[2] === change.id ? (change.to(data as Expense) ?? data) : data;
    default:
      return data;
  }
}
