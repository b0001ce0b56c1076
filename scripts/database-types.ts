import { writeFileSync } from 'node:fs';
import { readStackFile } from '../local/stack-file.ts';
import { runSupabase } from './run-supabase.ts';

const HEADER = '// Generated from the database by `npm run db:types`. Do not edit.\n';
const TARGET = new URL('../shared/database.types.ts', import.meta.url);

/** TypeScript types of the public schema of a migrated database, by the supabase CLI. */
export async function generateDatabaseTypes(databaseUrl: string): Promise<string> {
  return HEADER + (await runSupabase(databaseUrl, 'gen', 'types', 'typescript', '--schema', 'public'));
}

if (import.meta.main) {
  const { urls } = await readStackFile(process.env.DATA_DIR ?? '.data');
  writeFileSync(TARGET, await generateDatabaseTypes(urls.database));
  console.log('shared/database.types.ts is up to date with the running stack.');
}
