import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Runs the supabase CLI of this project against a database that speaks no TLS, and returns what it prints. */
export async function runSupabase(databaseUrl: string, ...args: string[]): Promise<string> {
  const supabase = join(import.meta.dirname, '../node_modules/.bin/supabase');
  const remote = `--remote=${databaseUrl}${databaseUrl.includes('?') ? '&' : '?'}sslmode=disable`;
  const { stdout } = await promisify(execFile)(supabase, [...args, remote]);
  return stdout;
}
