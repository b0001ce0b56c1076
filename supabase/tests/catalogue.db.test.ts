import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readStackFile } from '../../local/stack-file.ts';
import { generateDatabaseTypes } from '../../scripts/database-types.ts';
import { runSupabase } from '../../scripts/run-supabase.ts';
import { DEFINERS_FOR_CLIENTS, FUNCTIONS } from './table-access.ts';
import { openTestDatabase } from './test-database.ts';

const sql = await openTestDatabase();
const { urls } = await readStackFile(process.env.DATA_DIR ?? '.data');
afterAll(() => sql.end());

const OURS = ['public', 'private'];

describe('the catalogue', () => {
  it('has row security on every table', async () => {
    const open =
      await sql`select c.oid::regclass::text as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ${sql(OURS)} and c.relkind in ('r', 'p') and not c.relrowsecurity`;
    expect(open.map((row) => row.table)).toEqual([]);
  });

  it('has a comment on every table and function', async () => {
    const bare =
      await sql`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ${sql(OURS)} and c.relkind in ('r', 'p', 'v') and obj_description(c.oid) is null
      union all select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ${sql(OURS)} and obj_description(p.oid) is null`;
    expect(bare.map((row) => row.name)).toEqual([]);
  });

  it('lets each function be called by those it is meant for, and nobody else', async () => {
    const rows = await sql`select n.nspname || '.' || p.proname as name,
        array(select r from unnest(array['anon', 'authenticated', 'service_role']) r
          where has_function_privilege(r, p.oid, 'execute')) as callers
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${sql(OURS)}`;
    const callable = rows.filter((row) => row.callers.length > 0).map((row) => [row.name, row.callers]);
    expect(Object.fromEntries(callable)).toEqual(FUNCTIONS);
  });

  it('pins the search path of every function', async () => {
    const loose =
      await sql`select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ${sql(OURS)} and not coalesce(p.proconfig @> array['search_path=""'], false)`;
    expect(loose.map((row) => row.name)).toEqual([]);
  });

  it('lets clients call no security definer function but those that somebody has thought about', async () => {
    const exposed =
      await sql`select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and p.prosecdef
        and (has_function_privilege('anon', p.oid, 'execute') or has_function_privilege('authenticated', p.oid, 'execute'))
      order by 1`;
    expect(exposed.map((row) => row.name)).toEqual(DEFINERS_FOR_CLIENTS);
  });

  it('never lets a client write user_id, version or the time stamps', async () => {
    const writable =
      await sql`select table_name || '.' || column_name as name, privilege_type from information_schema.column_privileges
      where table_schema in ${sql(OURS)} and grantee in ('anon', 'authenticated') and privilege_type in ('INSERT', 'UPDATE')
        and column_name in ('user_id', 'version', 'created_at', 'updated_at')`;
    expect(writable).toEqual([]);
  });

  it('has children refer to parents of the same person', async () => {
    const loose = await sql`select con.conrelid::regclass::text || ' → ' || con.confrelid::regclass::text as link
      from pg_constraint con join pg_namespace n on n.oid = con.connamespace
      where con.contype = 'f' and n.nspname in ${sql(OURS)}
        -- Between two tables that no client can write, functions of ours alone decide who belongs to whom.
        and (n.nspname = 'public' or con.confrelid::regclass::text not like 'private.%')
        and exists (select from pg_attribute a where a.attrelid = con.confrelid and a.attname = 'user_id')
        and not exists (select from pg_attribute a
          where a.attrelid = con.conrelid and a.attname = 'user_id' and a.attnum = any (con.conkey))`;
    expect(loose.map((row) => row.link)).toEqual([]);
  });

  it('indexes every foreign key', async () => {
    const bare = await sql`select con.conrelid::regclass::text || '.' || con.conname as name from pg_constraint con
      join pg_namespace n on n.oid = con.connamespace
      where con.contype = 'f' and n.nspname in ${sql(OURS)} and not exists (
        select from pg_index i where i.indrelid = con.conrelid and (i.indkey::int2[])[0] = con.conkey[1])`;
    expect(bare.map((row) => row.name)).toEqual([]);
  });

  it('matches the generated types', async () => {
    const current = await generateDatabaseTypes(urls.database);
    expect(readFileSync(new URL('../../shared/database.types.ts', import.meta.url), 'utf8')).toBe(current);
  });

  it('holds the migrations of this project, and no others, as the supabase CLI sees them', async () => {
    const answer = await runSupabase(urls.database, 'migration', 'list', '--output-format', 'json');
    const { migrations } = JSON.parse(answer) as { migrations: { local: string; remote: string }[] };
    expect(migrations.length).toBeGreaterThan(0);
    for (const { local, remote } of migrations) expect(remote).toBe(local);
  });
});
