import { sessionStore } from '../session.ts';

/** What was typed into a sheet and is not saved yet; it outlives a reload and a session that ended. */
export interface RowDraft<Values> {
  values: Values;
  /** Of a new row: chosen once, so that it stays the same one however often it is sent. */
  clientId: string;
}

/** The draft under a sheet's name, such as `service.new`. */
export function readDraft<Values>(sheet: string): RowDraft<Values> | null {
  try {
    const stored = sessionStorage.getItem(keyOf(sheet));
    // Only `writeDraft` writes under this key, in this tab.
    return stored ? (JSON.parse(stored) as RowDraft<Values>) : null;
  } catch {
    return null; // storage is blocked, or holds something else
  }
}

export function writeDraft<Values>(sheet: string, draft: RowDraft<Values>): void {
  try {
    sessionStorage.setItem(keyOf(sheet), JSON.stringify(draft));
  } catch {
    // Storage is blocked: the draft then lives as long as the sheet.
  }
}

export function clearDraft(sheet: string): void {
  try {
    sessionStorage.removeItem(keyOf(sheet));
  } catch {
    // As above.
  }
}

function keyOf(sheet: string): string {
  const session = sessionStore.get();
  return `ww.draft.${'userId' in session ? session.userId : ''}.${sheet}`;
}
