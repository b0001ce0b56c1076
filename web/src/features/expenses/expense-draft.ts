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
}

/** What was typed and is not saved yet; it outlives a reload, a failed save and a session that ended. */
export interface ExpenseDraft {
  values: ExpenseValues;
  /** Chosen once, so that a save whose answer was lost makes no second expense. */
  clientId: string;
  /** The key of the last try and what it sent; the same content goes out under the same key. */
  attempt: { body: string; key: string } | null;
  problem: string | null;
  issues: { path: string; message: string }[];
  /** The row as another device left it, when ours came too late. */
  theirs: Expense | null;
}

export function emptyDraft(values: ExpenseValues): ExpenseDraft {
  return { values, clientId: crypto.randomUUID(), attempt: null, problem: null, issues: [], theirs: null };
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
