import { readFile } from 'node:fs/promises';
import { getAuthSchemaSql } from '@supabase/lite';
import type postgres from 'postgres';
import { readIdentity } from '../identity.ts';
import { PROJECT } from '../stack-file.ts';

/** Prepares an empty database once, like a new hosted project. One with our marker only gets what was added since. */
export async function bootstrapDatabase(sql: postgres.Sql, stackId: string): Promise<void> {
  if (!(await readIdentity(sql))) await prepareEmptyDatabase(sql, stackId);
  await sql.unsafe(await readSql('realtime'));
  await sql.unsafe(await readSql('storage'));
}

async function prepareEmptyDatabase(sql: postgres.Sql, stackId: string): Promise<void> {
  const [bootstrap, marker, afterAuth] = await Promise.all(['bootstrap', 'marker', 'after-auth'].map(readSql));
  await sql.begin(async (tx) => {
    await tx.unsafe(`${bootstrap}\n${marker}\n${getAuthSchemaSql()};\n${afterAuth}`);
    await tx.unsafe('alter database postgres set search_path = "$user", public, extensions');
    await tx`insert into local_stack.identity (project, stack_id) values (${PROJECT}, ${stackId})`;
  });
}

function readSql(name: string): Promise<string> {
  return readFile(new URL(`./${name}.sql`, import.meta.url), 'utf8');
}
