import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

export interface ServedFunction {
  url: string;
  stop(): Promise<void>;
}

export interface ServeOptions {
  /** Folder that holds `supabase/functions`. */
  root: string;
  name: string;
  env: Record<string, string>;
  /** Where a file of ours may be written. */
  workDir: string;
}

const END_WITH_PARENT = new URL('../../local/processes/end-with-parent.ts', import.meta.url).href;
const START_TIMEOUT_MS = 30_000;

/**
 * Serves one function with the Deno that Supabase's runtime follows (2.1.4, the package `deno-supabase`), on a port the
 * system chooses. Throws with Deno's output when it does not start.
 */
export async function serveFunction({ root, name, env, workDir }: ServeOptions): Promise<ServedFunction> {
  const entry = path.join(root, 'supabase/functions', name, 'index.ts');
  const wrapper = path.join(workDir, `serve-${name}.ts`);
  const modules = [END_WITH_PARENT, pathToFileURL(entry).href].map((url) => JSON.stringify(url));
  await writeFile(wrapper, `import ${modules[0]};\nexport { default } from ${modules[1]};\n`);
  const config = path.join(root, 'supabase/functions', name, 'deno.json');
  const args = ['serve', '--no-check', '-c', config, '--node-modules-dir=manual', '--no-prompt', '--host', '127.0.0.1'];
  const permissions = ['--allow-net', '--allow-env', '--allow-read'];
  const child = spawn(supabaseDenoPath(), [...args, '--port', '0', ...permissions, wrapper], {
    cwd: root,
    env: { LAUNCHER_PID: String(process.pid), PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1', ...env },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  return { url: await listeningUrl(child), stop: () => end(child) };
}

/** The binary itself: npm gives `.bin/deno` to the newer version. */
function supabaseDenoPath(): string {
  const install: { runInstall(): string } = createRequire(import.meta.url)('deno-supabase/install_api.cjs');
  return install.runInstall();
}

function listeningUrl(child: ChildProcess): Promise<string> {
  const { stderr } = child;
  if (!stderr) throw new Error('Deno has no standard error to read.');
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`The function did not start:\n${lines.join('\n')}`));
    const timer = setTimeout(fail, START_TIMEOUT_MS);
    child.once('error', reject);
    child.once('exit', fail);
    // Read to the end, or a full pipe would stop the function.
    createInterface(stderr).on('line', (line) => {
      if (lines.push(line) > 50) lines.shift();
      const url = /Listening on (http:\S+?)\/?$/.exec(line)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}
