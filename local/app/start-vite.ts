import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { requireFreePort } from '../processes/require-free-port.ts';
import { Child } from '../processes/start-child.ts';
import { waitForPort } from '../processes/wait-for-port.ts';

export interface ViteOptions {
  projectDir: string;
  port: number;
  env: Record<string, string>;
  logDir: string;
}

const END_WITH_PARENT = new URL('../processes/end-with-parent.ts', import.meta.url).href;

/** Starts the Vite dev server. Resolves when it accepts connections. */
export async function startVite(options: ViteOptions): Promise<Child> {
  await requireFreePort(options.port, 'app');
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const logFile = join(options.logDir, 'app.log');
  const child = new Child({
    name: 'app',
    command: process.execPath,
    args: [
      ...['--import', END_WITH_PARENT, vite, '--config', join('web', 'vite.config.ts')],
      ...['--port', String(options.port), '--strictPort', '--host', '127.0.0.1', '--clearScreen', 'false'],
    ],
    env: { ...process.env, ...options.env },
    cwd: options.projectDir,
    logFile,
    restart: true,
  });
  await waitForPort(child, options.port);
  return child;
}
