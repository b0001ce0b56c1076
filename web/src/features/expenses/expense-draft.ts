import type { Expense } from '../../../../shared/contracts/expenses.ts';
import { sessionStore } from '../../lib/session.ts';

/** The sheet's fields as they are typed. */
export interface ExpenseValues {
  amount: string;
  currency: Expense['currency'];
  category: string;
  payee: string;
  occurredOn: string;
  note: string;
  /** Empty for none. */
  tripId: string;
}

/** What was typed and is not saved yet; it outlives a reload and a session that ended. */
export interface ExpenseDraft {
  values: ExpenseValues;
  /** Of a new expense: chosen once, so that it stays the same one however often it is sent. */
  clientId: string;
}

export function emptyDraft(values: ExpenseValues): ExpenseDraft {
  return { values, clientId: crypto.randomUUID() };
}

export function readDraft(entry: string): ExpenseDraft | null {
  try {
    const stored = sessionStorage.getItem(keyOf(entry));
    // Only `writeDraft` writes under this key, in this tab.
    return stored ? (JSON.parse(stored) as ExpenseDraft) : null;
  } catch {
    return null;
  }
}

export function writeDraft(entry: string, draft: ExpenseDraft): void {
  try {
    sessionStorage.setItem(keyOf(entry), JSON.stringify(draft));
  } catch {
    // Storage is blocked: the draft then lives as long as the sheet.
  }
}

export function clearDraft(entry: string): void {
  try {
    sessionStorage.removeItem(keyOf(entry));
  } catch {
    // As above.
  }
}

function keyOf(entry: string): string {
  const session = sessionStore.get();
  return `ww.draft.${'userId' in session ? session.userId : ''}.${entry}`;
}
