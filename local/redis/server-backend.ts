import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { isPortOpen } from '../processes/is-port-open.ts';
import { portTakenMessage } from '../processes/port-taken-message.ts';
import { Child } from '../processes/start-child.ts';
import { waitForPort } from '../processes/wait-for-port.ts';
import { waitUntil } from '../processes/wait-until.ts';
import { type RedisBackend, RedisError, type Reply } from './reply.ts';
import { RespClient } from './resp-client.ts';

export interface RedisServerOptions {
  port: number;
  directory: string;
  logFile: string;
}

export function hasRedisServer(): boolean {
  return spawnSync('redis-server', ['--version'], { windowsHide: true }).status === 0;
}

/** A `redis-server` of our own in memory only, like the product's: everything in it may be lost at any time. */
export async function startRedisServer(options: RedisServerOptions): Promise<RedisBackend & { child: Child }> {
  await mkdir(options.directory, { recursive: true });
  const password = createHash('sha256').update(options.directory).digest('hex');
  const client = new RespClient(options.port, password);
  await endLeftover(client, options, password);
  const child = new Child({
    name: 'redis-server',
    command: 'redis-server',
    args: [
      ...['--port', String(options.port), '--bind', '127.0.0.1', '--dir', options.directory],
      ...[
        '--requirepass',
        password,
        '--save',
        '',
        '--appendonly',
        'no',
        '--maxmemory',
        '64mb',
        '--maxmemory-policy',
        'noeviction',
      ],
    ],
    logFile: options.logFile,
    restart: true,
  });
  await waitForPort(child, options.port);
  return {
    child,
    run: (command) => client.send(command),
    transaction: (commands) => transaction(client, commands),
    async stop() {
      client.close();
      await child.stop();
    },
  };
}

async function transaction(client: RespClient, commands: string[][]): Promise<Reply[]> {
  const replies = await Promise.all([['MULTI'], ...commands, ['EXEC']].map((command) => client.send(command)));
  const result = replies.at(-1);
  if (Array.isArray(result)) return result;
  // A command was refused while it was queued, so EXEC refused them all.
  throw replies.find((reply) => reply instanceof RedisError) ?? new RedisError('EXECABORT Transaction discarded.');
}

/** A server that a killed launcher left is known by its password, which is made from the data folder's path. */
async function endLeftover(client: RespClient, options: RedisServerOptions, password: string): Promise<void> {
  if (!(await isPortOpen(options.port))) return;
  const reply = await client.send(['AUTH', password]);
  if (reply instanceof RedisError) throw new Error(portTakenMessage(options.port, 'redis-server'));
  // Redis closes the connection instead of answering.
  await client.send(['SHUTDOWN', 'NOSAVE']).catch(() => undefined);
  await waitUntil(
    async () => !(await isPortOpen(options.port)),
    5_000,
    () => `redis-server on port ${options.port} does not end.`,
  );
}
