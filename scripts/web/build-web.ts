import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, loadEnv } from 'vite';
import { type ConnectedHosts, contentSecurityPolicy } from './content-security-policy.ts';

/** Netlify's `_headers` of a build: what netlify.toml cannot say because it differs by environment. */
export function headersFile(hosts: ConnectedHosts, html: string): string {
  return `/*\n  Content-Security-Policy: ${contentSecurityPolicy(hosts, html)}\n`;
}

/** Builds the app into `outDir` with the VITE_* variables of the environment, and writes the headers that go with it. */
export async function buildWeb(outDir: string): Promise<void> {
  await build({ configFile: path.resolve('web/vite.config.ts'), build: { outDir, emptyOutDir: true } });
  const html = await readFile(path.join(outDir, 'index.html'), 'utf8');
  await writeFile(path.join(outDir, '_headers'), headersFile(loadEnv('production', process.cwd()), html));
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  await buildWeb(path.resolve(values.out));
}
