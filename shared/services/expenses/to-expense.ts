import type { Expense } from '../../contracts/expenses.ts';
import type { Database } from '../../database.types.ts';
import { toInstant } from '../to-instant.ts';

type ExpenseRow = Database['public']['Tables']['expenses']['Row'];

/** A row of public.expenses, as SQL functions return it in jsonb, as it crosses the wire. */
export function toExpense(value: unknown): Expense {
  const row = value as ExpenseRow; // our own function returned it: to_jsonb of this very table
  return {
    id: row.id,
    amountCents: row.amount_cents,
    currency: row.currency as Expense['currency'], // the column's domain holds the same list
    category: row.category_slug,
    payee: row.payee,
    note: row.note,
    occurredOn: row.occurred_on,
    source: row.source as Expense['source'], // a check constraint holds the same list
    tripId: row.trip_id,
    version: row.version,
    createdAt: toInstant(row.created_at),
    updatedAt: toInstant(row.updated_at),
    deletedAt: row.deleted_at && toInstant(row.deleted_at),
  };
}
