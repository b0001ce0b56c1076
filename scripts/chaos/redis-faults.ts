import type { FaultProxy } from '../../local/fault-proxy.ts';
import { waitUntil } from '../../local/processes/wait-until.ts';
import { readStackFile, type StackFile } from '../../local/stack-file.ts';
import { endWithUs } from './end-with-us.ts';
import type { Place } from './fault.ts';

/** One way Redis can be down. `begin` breaks it and answers how to mend it. */
export interface RedisFault {
  name: string;
  begin(): Promise<() => Promise<void>>;
}

/** Two faults of the connection, by the proxy, and two of a real `redis-server`, when the stack has one. */
export function redisFaults(proxy: FaultProxy, stack: StackFile, place: Place): RedisFault[] {
  return [
    { name: 'refuses', begin: () => proxy.refuse().then(() => proxy.accept) },
    {
      name: 'answers 500',
      async begin() {
        proxy.answers500 = true;
        return async () => {
          proxy.answers500 = false;
        };
      },
    },
    ...(stack.pids['redis-server'] ? [hung(stack, place), killed(stack, place)] : [silent(proxy)]),
  ];
}

/** Without a `redis-server` the connection itself hangs. */
function silent(proxy: FaultProxy): RedisFault {
  return {
    name: 'hangs',
    async begin() {
      proxy.delayMs = 60_000;
      return async () => {
        proxy.delayMs = 0;
      };
    },
  };
}

function hung(stack: StackFile, place: Place): RedisFault {
  return {
    name: 'hangs (SIGSTOP)',
    async begin() {
      const pid = await serverPid(place);
      process.kill(pid, 'SIGSTOP');
      const forget = endWithUs(pid, 'SIGCONT');
      return async () => {
        process.kill(pid, 'SIGCONT');
        forget();
        await waitForRedis(stack);
      };
    },
  };
}

function killed(stack: StackFile, place: Place): RedisFault {
  return {
    name: 'kill -9',
    async begin() {
      process.kill(await serverPid(place), 'SIGKILL');
      return () => waitForRedis(stack);
    },
  };
}

/** Read anew each time: its supervisor starts a killed one again under another number. */
async function serverPid({ dataDir }: Place): Promise<number> {
  return (await readStackFile(dataDir)).pids['redis-server'] ?? Number.NaN;
}

async function waitForRedis(stack: StackFile): Promise<void> {
  const answers = async () => (await sendRedis(stack, ['PING'])).ok;
  await waitUntil(answers, 20_000, () => 'Redis does not answer any more.');
}

/** One command straight to the stack's Redis. */
export function sendRedis({ urls, keys }: StackFile, command: string[]): Promise<Response> {
  const headers = { authorization: `Bearer ${keys.redisToken}` };
  return fetch(urls.redis, { method: 'POST', headers, body: JSON.stringify(command) });
}
