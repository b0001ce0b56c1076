import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BOOTSTRAP_URL } from '../local/netlify/bootstrap-url.ts';
import { denoPath } from '../local/processes/deno-path.ts';
import { buildFunctions, bundleForDeno } from '../scripts/build-functions.ts';

/** Puts every port from 54321 up beyond 60999, where Linux ends to take ports for outgoing connections. */
export const OFFSET = Number(process.env.BENCH_PORT_OFFSET ?? 7000);

/** How to start one server that is measured. */
export type ServerKind = {
  name: string;
  args: (port: number) => string[];
  /** What is asked until it answers 200. */
  path: string;
  headers?: Record<string, string>;
};

export type RunningServer = { pid: number; url: string; lines: () => string[]; stop: () => Promise<void> };

const configOf = (name: string) => resolve('supabase/functions', name, 'deno.json');
const serve =
  (file: string, like = 'api') =>
  (port: number) => [
    ...[
      'serve',
      '--quiet',
      '--no-check',
      '-c',
      configOf(like),
      '--node-modules-dir=manual',
      '--allow-net',
      '--allow-env',
    ],
    ...['--host', '127.0.0.1', '--port', String(port), resolve(file)],
  ];

/** A module in the place of the function `jobs`. */
export const serveJobs = (file: string): ServerKind => ({
  name: 'jobs function',
  args: serve(file, 'jobs'),
  path: '/jobs/health',
});

/** The rival of PAM's streams. */
export const BARE_CHAT_PROXY: ServerKind = {
  name: 'bare proxy',
  args: serve('bench/rivals/bare-chat-proxy.ts'),
  path: '/',
};

/** The function `api` as Supabase has it. */
export const SUPABASE_HOST: ServerKind = {
  name: 'Supabase host',
  args: serve('supabase/functions/api/index.ts'),
  path: '/api/health/live',
};

/** Builds what has to be built, into `folder`, and returns every server there is to measure. */
export async function prepareServers(folder: string) {
  const functions = await buildFunctions(join(folder, 'functions'));
  const bundled = functions.find((built) => built.name === 'api')?.file ?? '';
  const edge = join(folder, 'edge');
  await bundleForDeno('netlify/edge-functions/api.ts', join(edge, 'api.js'));
  cpSync('netlify.toml', join(folder, 'netlify.toml'));
  return {
    bareDeno: { name: 'bare Deno', args: serve('bench/rivals/bare-deno.ts'), path: '/api/health' },
    bareHono: { name: 'bare Hono', args: serve('bench/rivals/bare-hono.ts'), path: '/api/health' },
    supabase: { name: 'Supabase host', args: serve('supabase/functions/api/index.ts'), path: '/api/health' },
    supabaseBundled: { name: 'Supabase host, bundled', args: serve(bundled), path: '/api/health' },
    netlify: { name: 'Netlify host', args: netlify(resolve('netlify/edge-functions'), folder), path: '/api/health' },
    netlifyBundled: { name: 'Netlify host, bundled', args: netlify(edge, folder), path: '/api/health' },
  } satisfies Record<string, ServerKind>;
}

function netlify(edgeFunctionsDir: string, folder: string) {
  return (port: number) => [
    ...['run', '--quiet', '--no-check', '--node-modules-dir=manual', '--allow-net', '--allow-env', '--allow-read'],
    resolve('local/netlify/host.ts'),
    JSON.stringify({
      edgeFunctionsDir,
      publishDir: folder,
      netlifyToml: join(folder, 'netlify.toml'),
      ports: [port],
      bootstrap: BOOTSTRAP_URL,
    }),
  ];
}

/** Starts a server in the place of PostgREST that answers every repeated request with what `target` said first. */
export async function startReplay(target: string, port: number): Promise<{ url: string; stop: () => void }> {
  const child = spawn(process.execPath, [resolve('bench/replay-upstream.ts'), target, String(port)], {
    stdio: 'inherit',
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await isOk(`${url}/ready`))) await new Promise((done) => setTimeout(done, 20));
  return { url, stop: () => child.kill('SIGKILL') };
}

/** Starts a server and waits for its first 200; `startMs` is the time from spawn to that. */
export async function startServer(
  kind: ServerKind,
  port: number,
  env: Record<string, string>,
): Promise<RunningServer & { startMs: number }> {
  const output: string[] = [];
  const startedAt = performance.now();
  const child = spawn(denoPath(), kind.args(port), {
    env: { ...env, LAUNCHER_PID: String(process.pid), PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (chunk) => output.push(String(chunk)));
  child.stderr.on('data', (chunk) => output.push(String(chunk)));
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  const url = `http://127.0.0.1:${port}`;
  while (!(await isOk(url + kind.path, kind.headers))) {
    if (child.exitCode !== null || performance.now() - startedAt > 20_000) {
      throw new Error(`${kind.name} did not start:\n${output.join('')}`);
    }
    await new Promise((done) => setTimeout(done, 1));
  }
  const startMs = performance.now() - startedAt;
  const stop = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  return { pid: child.pid ?? 0, url, startMs, stop, lines: () => output.join('').split('\n') };
}

async function isOk(url: string, headers: Record<string, string> = {}): Promise<boolean> {
  try {
    const response = await fetch(url, { headers });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false; // not listening yet
  }
}
