import type { Expense } from '../../../../shared/contracts/expenses.ts';
import { createExpenseWrite, type ExpenseContent, updateExpenseWrite } from '../../lib/expense-writes.ts';
import { isCreate, type OutboxEntry, type OutboxWrite, versionOf } from '../../lib/outbox/outbox-entry.ts';

/** What the sheet was opened for. */
export interface ExpenseTask {
  /** The expense to change, as it was shown when the sheet opened; null for a new one. */
  base: Expense | null;
  /** The entry that was set aside and that saving mends. */
  mends: OutboxEntry | null;
  clientId: string;
}

/** The write that saves `content`; null when there is nothing to save. */
export function writeToSave(
  { base, mends, clientId }: ExpenseTask,
  content: ExpenseContent,
  label: string,
): OutboxWrite | null {
  if (mends?.state === 'conflict') return writeOver(mends.theirs, content, label);
  if (mends && isCreate(mends)) return createExpenseWrite({ ...content, id: clientId }, label);
  if (!base) return createExpenseWrite({ ...content, id: clientId }, label);
  if (!mends) return updateExpenseWrite(base, content, label);
  // What the server has is what the entry was made from, at the version it was to be saved against.
  const write = updateExpenseWrite(mends.before as Expense, content, label);
  return write && { ...write, version: mends.version };
}

/** Mine instead of theirs; what they deleted comes back as a new one. */
function writeOver(theirs: object | null, content: ExpenseContent, label: string): OutboxWrite | null {
  if (!theirs) return createExpenseWrite({ ...content, id: crypto.randomUUID() }, label);
  const write = updateExpenseWrite(theirs as Expense, content, label);
  return write && { ...write, version: versionOf(theirs) };
}
