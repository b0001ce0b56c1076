import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { assertLoopback } from '../identity.ts';

const POOL_SIZE = 4;
const RECONNECT_SECONDS = 0.25;
/** As long as the free plan keeps logs and dead letters. */
const KEPT_FOR = '3 days';

/** Opens the database named in the address, making it and its tables when they are not there, and forgets what is too old. */
export async function openDatabase(databaseUrl: string): Promise<postgres.Sql> {
  assertLoopback(databaseUrl);
  await ensureDatabase(databaseUrl);
  // Back soon after a crash of the server, rather than after ever longer waits.
  const sql = postgres(databaseUrl, { max: POOL_SIZE, onnotice: () => undefined, backoff: () => RECONNECT_SECONDS });
  try {
    await sql.unsafe(await readFile(new URL('./schema.sql', import.meta.url), 'utf8'));
    await sql`delete from deduplications where expires_at <= now()`;
    await sql`delete from events where time < now() - ${KEPT_FOR}::interval`;
    await sql`delete from dead_letters where failed_at < now() - ${KEPT_FOR}::interval`;
    return sql;
  } catch (error) {
    await sql.end({ timeout: 1 });
    throw error;
  }
}

async function ensureDatabase(databaseUrl: string): Promise<void> {
  const server = new URL(databaseUrl);
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  const sql = postgres(server.href, { max: 1, onnotice: () => undefined });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!found) await sql`create database ${sql(name)}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
