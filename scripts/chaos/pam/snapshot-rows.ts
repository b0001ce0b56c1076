import type { Sql } from 'postgres';

/** What is said and proposed, and who is signed in where: it changes with every turn, and none of it is an effect. */
const TALK = ['pam_conversations', 'pam_messages', 'pam_actions', 'pam_streams', 'user_sessions', 'devices'];

/** Of each table, what stands in the rows of one person, or of everybody: "3 rows, a1b2…". */
export type Snapshot = Record<string, string>;

/** Every table whose rows belong to people, read past the API. */
export async function snapshotRows(sql: Sql, personId?: string): Promise<Snapshot> {
  const tables = await sql`select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'user_id' and not table_name = any (${TALK})
      and table_name in (select tablename from pg_tables where schemaname = 'public') order by 1`;
  const snapshot: Snapshot = {};
  for (const { name } of tables) {
    const mine = personId ? sql`where t.user_id = ${personId}` : sql``;
    const [row] =
      await sql`select count(*)::int as count, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as hash
      from public.${sql(String(name))} t ${mine}`;
    snapshot[String(name)] = `${row?.count} rows, ${String(row?.hash).slice(0, 8)}`;
  }
  return snapshot;
}

/** Names of the tables that are not as they were. */
export const changedTables = (before: Snapshot, after: Snapshot): string[] =>
  Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
