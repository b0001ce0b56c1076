import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { assertOurs } from '../identity.ts';
import { splitStatements } from './split-statements.ts';

const FILE_NAME = /^(\d{14})_([a-z0-9_-]+)\.sql$/;

/**
 * Applies the plain Supabase migrations of `directory` that are not recorded yet, in order, each in its own transaction,
 * and records them as the supabase CLI does. Returns the names applied. Throws naming the file; a failed one leaves nothing.
 */
export async function migrate(databaseUrl: string, directory: string): Promise<string[]> {
  await assertOurs(databaseUrl);
  const files = await listMigrations(directory);
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  try {
    const rows = await sql`select version from supabase_migrations.schema_migrations`;
    const recorded = new Set(rows.map((row) => String(row.version)));
    const applied: string[] = [];
    for (const file of files) {
      if (recorded.has(file.version)) continue;
      await applyMigration(sql, directory, file);
      applied.push(file.fileName);
    }
    return applied;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

interface MigrationFile {
  fileName: string;
  version: string;
  name: string;
}

async function listMigrations(directory: string): Promise<MigrationFile[]> {
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((fileName) => {
      const match = FILE_NAME.exec(fileName);
      if (!match?.[1] || !match[2]) {
        throw new Error(`Migration ${fileName} must be named <14 digits>_<name>.sql.`);
      }
      return { fileName, version: match[1], name: match[2] };
    });
}

async function applyMigration(sql: postgres.Sql, directory: string, file: MigrationFile): Promise<void> {
  const text = await readFile(join(directory, file.fileName), 'utf8');
  try {
    await sql.begin(async (tx) => {
      await tx.unsafe(text);
      // Session settings of one migration must not reach the next, as the CLI opens them one by one.
      await tx.unsafe('reset all');
      await tx`insert into supabase_migrations.schema_migrations (version, statements, name)
        values (${file.version}, ${splitStatements(text)}, ${file.name})`;
    });
  } catch (cause) {
    throw new Error(`Migration ${file.fileName} failed: ${describe(cause, text)}`, { cause });
  }
}

function describe(cause: unknown, text: string): string {
  if (!(cause instanceof postgres.PostgresError)) return String(cause);
  const line = cause.position ? text.slice(0, Number(cause.position)).split('\n').length : null;
  return `${cause.message}${line ? ` (line ${line})` : ''}`;
}
