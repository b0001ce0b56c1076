import postgres from 'postgres';
import type { StackFile } from '../../local/stack-file.ts';
import { atMost, type Finding, holds } from './fault.ts';
import type { Ledger } from './start-writers.ts';

/** Reads the database itself, past the API: every acknowledged expense must be there, and none twice. */
export async function compareRows(stack: StackFile, ledger: Ledger): Promise<Finding[]> {
  const sql = postgres(stack.urls.database, { max: 1, onnotice: () => undefined });
  try {
    const rows = await sql`select note, count(*)::int as count from public.expenses group by note`;
    const counts = new Map(rows.map((row) => [String(row.note), Number(row.count)]));
    const lost = [...ledger.acknowledged].filter((note) => !counts.has(note)).length;
    const doubled = [...counts.values()].filter((count) => count > 1).length;
    const { acknowledged, repeated } = ledger;
    return [
      holds(
        'acknowledged writes',
        acknowledged.size > 0,
        `${acknowledged.size} (${repeated.size} of them repeated)`,
        '> 0',
      ),
      atMost('of these lost', lost, 0),
      atMost('rows that are there twice', doubled, 0),
    ];
  } finally {
    await sql.end({ timeout: 5 });
  }
}
