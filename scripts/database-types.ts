import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readStackFile } from '../local/stack-file.ts';

const HEADER = '// Generated from the database by `npm run db:types`. Do not edit.\n';
const TARGET = new URL('../shared/database.types.ts', import.meta.url);

/** TypeScript types of the public schema of a migrated database, by the supabase CLI. */
export async function generateDatabaseTypes(databaseUrl: string): Promise<string> {
  const supabase = join(import.meta.dirname, '../node_modules/.bin/supabase');
  const url = `${databaseUrl}${databaseUrl.includes('?') ? '&' : '?'}sslmode=disable`;
  const { stdout } = await promisify(execFile)(supabase, [
    'gen',
    'types',
    'typescript',
    `--remote=${url}`,
    '--schema',
    'public',
  ]);
  return HEADER + stdout;
}

if (import.meta.main) {
  const { urls } = await readStackFile(process.env.DATA_DIR ?? '.data');
  writeFileSync(TARGET, await generateDatabaseTypes(urls.database));
  console.log('shared/database.types.ts is up to date with the running stack.');
}
