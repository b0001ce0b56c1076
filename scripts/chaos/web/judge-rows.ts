/** What one entry must be, by everything that was typed about it. */
export interface Expected {
  amountCents: number;
  /** Changes after the first save, each of which raises the row's version by one. */
  updates: number;
  deleted: boolean;
}

export interface Row {
  payee: string;
  amountCents: number;
  version: number;
  deleted: boolean;
}

export interface Verdict {
  /** Entries that are not there, are there although deleted, or lack their last amount. */
  lost: string[];
  /** Entries with two rows, or whose row was changed more often than they were. */
  doubled: string[];
}

/**
 * Compares the database with what was typed. An entry that was deleted before it was ever sent may be missing whole: then
 * nothing of it had to be told to anybody.
 */
export function judgeRows(typed: ReadonlyMap<string, Expected>, rows: readonly Row[]): Verdict {
  const byPayee = Map.groupBy(rows, (row) => row.payee);
  const lost: string[] = [];
  const doubled = [...byPayee].filter(([payee, same]) => same.length > 1 || !typed.has(payee)).map(([payee]) => payee);
  for (const [payee, expected] of typed) {
    const row = byPayee.get(payee)?.[0];
    if (!row) {
      if (!expected.deleted) lost.push(payee);
      continue;
    }
    if (row.deleted !== expected.deleted || row.amountCents !== expected.amountCents) lost.push(payee);
    if (row.version > 1 + expected.updates + Number(expected.deleted)) doubled.push(payee);
  }
  return { lost, doubled };
}
