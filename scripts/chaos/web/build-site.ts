import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { webEnvironment } from '../../../local/app/web-environment.ts';
import { DEVELOPMENT_KEYS } from '../../../local/keys.ts';

const run = promisify(execFile);

interface BuildOptions {
  dist: string;
  supabaseUrl: string;
  siteUrl: string;
}

/** The production build of the app for these addresses, by the script a deploy uses. Throws with its output. */
export async function buildSite({ dist, supabaseUrl, siteUrl }: BuildOptions): Promise<void> {
  const supabase = { url: supabaseUrl, publishableKey: DEVELOPMENT_KEYS.publishable };
  await run(process.execPath, [resolve('scripts/web/build-web.ts'), '--out', dist], {
    env: { ...process.env, ...webEnvironment(supabase, siteUrl, null) },
    maxBuffer: 16 * 1024 * 1024,
  });
}
