import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { denoPath } from '../../local/processes/deno-path.ts';

const FUNCTIONS = 'supabase/functions';
const EDGE_FUNCTIONS = 'netlify/edge-functions';

/** Every entry point that Deno runs, with the configuration that its host gives it. */
function entryPoints(): { entry: string; config: string[] }[] {
  const functions = readdirSync(FUNCTIONS).filter((name) => existsSync(path.join(FUNCTIONS, name, 'index.ts')));
  const edge = readdirSync(EDGE_FUNCTIONS).filter((file) => file.endsWith('.ts'));
  return [
    ...functions.map((name) => ({
      entry: path.join(FUNCTIONS, name, 'index.ts'),
      config: ['-c', path.join(FUNCTIONS, name, 'deno.json')],
    })),
    ...edge.map((file) => ({ entry: path.join(EDGE_FUNCTIONS, file), config: [] })),
  ];
}

/** Type-checks the entry points as Deno sees them, with the packages of node_modules: nothing is fetched. */
function checkEntry({ entry, config }: { entry: string; config: string[] }): boolean {
  const args = ['check', '--quiet', ...config, '--node-modules-dir=manual', '--no-lock', entry];
  return (
    spawnSync(denoPath(), args, { stdio: 'inherit', env: { ...process.env, DENO_NO_UPDATE_CHECK: '1' } }).status === 0
  );
}

const entries = entryPoints();
if (entries.length === 0) throw new Error('There is no entry point to check.');
const failed = entries.filter((entry) => !checkEntry(entry));
console.log(`deno check: ${entries.length} entry points, ${failed.length} with errors`);
process.exitCode = failed.length === 0 ? 0 : 1;
