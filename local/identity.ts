import postgres from 'postgres';
import { PROJECT } from './stack-file.ts';

/** The database address is not one we may write to; `message` says why and what to do. */
export class NotOurDatabaseError extends Error {
  override name = 'NotOurDatabaseError';
}

const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

/** Throws unless the address is a loopback one. Nothing of the local stack ever writes anywhere else. */
export function assertLoopback(address: string): void {
  const host = new URL(address).hostname;
  if (!LOOPBACK_HOSTS.has(host)) {
    throw new NotOurDatabaseError(
      `Refused: ${host} is not this machine. Local tools only write to loopback addresses.`,
    );
  }
}

/** Whether the database carries the marker that our bootstrap (or `supabase/seed.sql` under `supabase start`) wrote. */
export async function readIdentity(sql: postgres.Sql): Promise<{ project: string; stackId: string } | null> {
  const [table] = await sql`select to_regclass('local_stack.identity') is not null as present`;
  if (!table?.present) return null;
  const [row] = await sql`select project, stack_id from local_stack.identity limit 1`;
  return row ? { project: String(row.project), stackId: String(row.stack_id) } : null;
}

/**
 * To be called before migrating, seeding, wiping or testing. Throws `NotOurDatabaseError` for an address that is not
 * loopback, a database without our marker, or one that belongs to another stack than `stackId`.
 */
export async function assertOurs(databaseUrl: string, stackId?: string): Promise<void> {
  assertLoopback(databaseUrl);
  const sql = postgres(databaseUrl, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const identity = await readIdentity(sql);
    const at = new URL(databaseUrl).host;
    if (identity?.project !== PROJECT) {
      throw new NotOurDatabaseError(`Refused: the database at ${at} was not set up by Wheels & Wins.`);
    }
    if (stackId !== undefined && identity.stackId !== stackId) {
      throw new NotOurDatabaseError(`Refused: the database at ${at} belongs to another Wheels & Wins stack.`);
    }
  } finally {
    await sql.end({ timeout: 1 });
  }
}
