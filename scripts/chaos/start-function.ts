import { resolve } from 'node:path';
import { type RunningServer, startServer } from '../../bench/servers.ts';
import { freePort } from '../../local/free-port.ts';
import { stackEnvironment } from '../../local/function-environment.ts';
import type { StackFile } from '../../local/stack-file.ts';
import type { RequestLog } from '../../shared/http/request-log.ts';
import { endWithUs } from './end-with-us.ts';

export interface FunctionProcess extends RunningServer {
  /** The wide lines it has written so far, one a request. */
  log(): RequestLog[];
}

const ENTRY = 'supabase/functions/api';

/** The Supabase host's function in a process of our own, over the stack, with other addresses and `variables` where given. */
export async function startFunction(
  stack: StackFile,
  instead: { redisUrl?: string; supabaseUrl?: string } = {},
  variables: Record<string, string> = {},
): Promise<FunctionProcess> {
  const env = { ...stackEnvironment(stack, instead), ...variables };
  const args = (port: number) => [
    ...['serve', '--quiet', '--no-prompt', '--no-check', '--node-modules-dir=manual', '--allow-net', '--allow-env'],
    ...['-c', resolve(ENTRY, 'deno.json'), '--host', '127.0.0.1', '--port', String(port), resolve(ENTRY, 'index.ts')],
  ];
  // Liveness asks nothing of Redis: the first health is then the one that a fault's clock runs for.
  const kind = { name: 'api function', args, path: '/api/health/live' };
  const server = await startServer(kind, await freePort(), { ...env, DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' });
  const forget = endWithUs(server.pid, 'SIGKILL');
  return {
    ...server,
    async stop() {
      await server.stop();
      forget();
    },
    log: () =>
      server
        .lines()
        .filter((line) => line.startsWith('{') && line.endsWith('}'))
        .map((line) => JSON.parse(line) as RequestLog), // written by our own frame
  };
}
