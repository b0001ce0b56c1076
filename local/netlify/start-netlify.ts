import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { denoPath } from '../processes/deno-path.ts';
import { minimalEnvironment } from '../processes/minimal-environment.ts';
import { requireFreePort } from '../processes/require-free-port.ts';
import { Child } from '../processes/start-child.ts';
import { waitForPort } from '../processes/wait-for-port.ts';
import { BOOTSTRAP_URL } from './bootstrap-url.ts';
import type { HostSettings } from './host-settings.ts';

export interface NetlifyOptions extends Omit<HostSettings, 'bootstrap'> {
  projectDir: string;
  env: Record<string, string>;
  logDir: string;
}

const HOST = fileURLToPath(new URL('./host.ts', import.meta.url));

/** Starts the Deno process of the local Netlify site. Resolves when it accepts connections on every port. */
export async function startNetlify(options: NetlifyOptions): Promise<Child> {
  for (const port of options.ports) {
    await requireFreePort(port, 'Netlify host');
  }
  const { edgeFunctionsDir, publishDir, netlifyToml, ports } = options;
  const settings: HostSettings = { edgeFunctionsDir, publishDir, netlifyToml, ports, bootstrap: BOOTSTRAP_URL };
  const logFile = join(options.logDir, 'netlify.log');
  const child = new Child({
    name: 'netlify',
    command: denoPath(),
    args: [
      ...['run', '--quiet', '--no-prompt', '--no-check', '--node-modules-dir=manual'],
      // The variables themselves are few: the child sees only those passed in `env`.
      ...['--allow-net', '--allow-env', '--allow-read'],
      HOST,
      JSON.stringify(settings),
    ],
    env: { ...minimalEnvironment(), ...options.env },
    cwd: options.projectDir,
    logFile,
    restart: true,
  });
  await Promise.all(ports.map((port) => waitForPort(child, port)));
  return child;
}
