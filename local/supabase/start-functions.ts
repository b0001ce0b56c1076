import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { denoPath } from '../processes/deno-path.ts';
import { minimalEnvironment } from '../processes/minimal-environment.ts';
import { requireFreePort } from '../processes/require-free-port.ts';
import { Child } from '../processes/start-child.ts';
import { waitForPort } from '../processes/wait-for-port.ts';
import type { SupabaseConfig } from './read-config.ts';

export interface FunctionHost {
  port: number;
  verifyJwt: boolean;
  child: Child;
}

export interface FunctionsOptions {
  /** `supabase/functions`: one folder a function, with `index.ts` and `deno.json`. */
  directory: string;
  firstPort: number;
  config: Pick<SupabaseConfig, 'functions'>;
  /** The variables of the function of this name. */
  env: (name: string) => Record<string, string>;
  logDir: string;
  /** Where the generated entry modules go. */
  entryDir: string;
}

const END_WITH_PARENT = new URL('../processes/end-with-parent.ts', import.meta.url).href;

/** Starts one Deno process a function, as the platform isolates them. Resolves when all of them accept connections. */
export async function startFunctions(options: FunctionsOptions): Promise<Map<string, FunctionHost>> {
  const hosts = new Map<string, FunctionHost>();
  for (const [index, name] of listFunctions(options.directory).entries()) {
    await requireFreePort(options.firstPort + index, `function ${name}`);
    hosts.set(name, {
      port: options.firstPort + index,
      verifyJwt: options.config.functions[name]?.verify_jwt ?? true,
      child: startFunction(name, options.firstPort + index, options),
    });
  }
  const waits = [...hosts.values()].map((host) => waitForPort(host.child, host.port));
  const failure = (await Promise.allSettled(waits)).find((result) => result.status === 'rejected');
  if (!failure) return hosts;
  await Promise.all([...hosts.values()].map((host) => host.child.stop()));
  throw failure.reason;
}

function listFunctions(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => existsSync(join(directory, name, 'index.ts')))
    .sort();
}

function startFunction(name: string, port: number, options: FunctionsOptions): Child {
  const folder = join(options.directory, name);
  const config = join(folder, 'deno.json');
  return new Child({
    name: `function-${name}`,
    command: denoPath(),
    args: [
      ...['serve', '--quiet', '--no-prompt', '--no-check', '--node-modules-dir=manual'],
      ...(existsSync(config) ? ['-c', config] : []),
      // The process sees only the variables in `env`, so all of them may be read. No files and no programs, as on the platform.
      ...['--allow-net', '--allow-env'],
      ...['--host', '127.0.0.1', '--port', String(port)],
      writeEntry(name, folder, options.entryDir),
    ],
    env: { ...minimalEnvironment(), ...options.env(name) },
    cwd: folder,
    logFile: join(options.logDir, `function-${name}.log`),
    restart: true,
  });
}

/**
 * The module Deno is started on: the function, and the watch on the launcher. Generated because `deno serve` does not run
 * preloaded modules (2.9.5), and importing by a computed name would need leave to read files.
 */
function writeEntry(name: string, folder: string, entryDir: string): string {
  const entry = join(entryDir, `${name}.ts`);
  const index = pathToFileURL(join(folder, 'index.ts')).href;
  writeFileSync(
    entry,
    `import ${JSON.stringify(END_WITH_PARENT)};\nexport { default } from ${JSON.stringify(index)};\n`,
  );
  return entry;
}
