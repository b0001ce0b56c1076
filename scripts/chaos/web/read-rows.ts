import postgres from 'postgres';
import type { StackFile } from '../../../local/stack-file.ts';
import type { Row } from './judge-rows.ts';

/** A person's rows from the database itself, past the API, in the order in which they were made. */
export async function readRows(stack: StackFile, userId: string): Promise<(Row & { id: string })[]> {
  const sql = postgres(stack.urls.database, { max: 1, onnotice: () => undefined });
  try {
    const rows = await sql`select id, payee, amount_cents, version, deleted_at is not null as deleted
      from public.expenses where user_id = ${userId} order by created_at, id`;
    return rows.map((row) => ({
      id: String(row.id),
      payee: String(row.payee),
      amountCents: Number(row.amount_cents),
      version: Number(row.version),
      deleted: row.deleted === true,
    }));
  } finally {
    await sql.end({ timeout: 5 });
  }
}
