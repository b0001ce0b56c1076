import type { Expense, UpdateExpenseInput } from '../../../shared/contracts/expenses.ts';
import type { OutboxWrite } from './outbox/outbox-entry.ts';

/** What a person writes down of an expense. */
export type ExpenseContent = Pick<
  Expense,
  'amountCents' | 'currency' | 'category' | 'payee' | 'note' | 'occurredOn' | 'tripId'
>;

const PATH = '/api/v1/expenses';

/** `source` is told where PAM has logged it. */
export function createExpenseWrite(
  given: ExpenseContent & { id: string },
  label: string,
  source: 'manual' | 'pam' = 'manual',
): OutboxWrite {
  const { id, amountCents, currency, category, payee, note, occurredOn, tripId } = given;
  const body = { id, amountCents, currency, category, payee, note, occurredOn, tripId };
  const now = new Date().toISOString();
  const after: Expense = { ...body, source, version: 1, createdAt: now, updatedAt: now, deletedAt: null };
  return {
    kind: 'expense.create',
    ...targetOf(id),
    label,
    method: 'POST',
    path: PATH,
    body: source === 'pam' ? { ...body, source } : body,
    version: null,
    before: null,
    after,
    changes: null,
  };
}

/** Saves what differs, against the version it was made from; null when nothing does. */
export function updateExpenseWrite(before: Expense, content: ExpenseContent, label: string): OutboxWrite | null {
  const differing = Object.entries(content).filter(([name, value]) => before[name as keyof ExpenseContent] !== value);
  if (differing.length === 0) return null;
  const changes: UpdateExpenseInput = Object.fromEntries(differing);
  return {
    kind: 'expense.update',
    ...targetOf(before.id),
    label,
    method: 'PATCH',
    path: `${PATH}/${before.id}`,
    body: changes,
    version: before.version,
    before,
    after: null,
    changes,
  };
}

export function deleteExpenseWrite(before: Expense, label: string): OutboxWrite {
  return {
    kind: 'expense.delete',
    ...targetOf(before.id),
    label,
    method: 'DELETE',
    path: `${PATH}/${before.id}`,
    body: null,
    version: before.version,
    before,
    after: null,
    changes: null,
  };
}

/** `deleted` is the row as it was before; deleting it counts its version up by one, if nothing else did. */
export function restoreExpenseWrite(
  deleted: Expense,
  label: string,
  version: number = deleted.version + 1,
): OutboxWrite {
  return {
    kind: 'expense.restore',
    ...targetOf(deleted.id),
    label,
    method: 'POST',
    path: `${PATH}/${deleted.id}/restore`,
    body: null,
    version,
    before: null,
    after: { ...deleted, version },
    changes: null,
  };
}

function targetOf(id: string): Pick<OutboxWrite, 'entity'> {
  return { entity: `expense:${id}` };
}
