import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const Holder = z.object({ pid: z.int(), state: z.enum(['starting', 'running', 'stopping']) });
export type Holder = z.infer<typeof Holder>;

/** Another launcher already runs on this data folder. */
export class AlreadyRunningError extends Error {
  override name = 'AlreadyRunningError';
  readonly holder: Holder;
  constructor(dataDir: string, holder: Holder) {
    super(
      `Wheels & Wins is ${holder.state === 'running' ? 'already running' : holder.state} on ${dataDir} (process ${holder.pid}).`,
    );
    this.holder = holder;
  }
}

export interface LauncherLock {
  setState(state: Holder['state']): void;
  release(): Promise<void>;
}

/**
 * One launcher a data folder. The lock is a local socket, so it is gone with its process, however that ended, and needs no
 * guessing about process ids. Throws `AlreadyRunningError` when it is held.
 */
export async function acquireLauncherLock(dataDir: string): Promise<LauncherLock> {
  const address = lockAddress(dataDir);
  const current = await askHolder(address);
  if (current) throw new AlreadyRunningError(dataDir, current);
  // Nobody listens, so a socket file is a leftover.
  if (process.platform !== 'win32') await rm(address, { force: true });
  let state: Holder['state'] = 'starting';
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(JSON.stringify({ pid: process.pid, state } satisfies Holder));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  return {
    setState(next) {
      state = next;
    },
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Socket paths are limited to about 100 characters, so the folder's own path cannot be used. */
function lockAddress(dataDir: string): string {
  const name = `wheels-and-wins-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function askHolder(address: string): Promise<Holder | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    let text = '';
    socket.setTimeout(5_000, () => socket.destroy(new Error(`The launcher behind ${address} does not answer.`)));
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('end', () => resolve(Holder.parse(JSON.parse(text))));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(null);
      else reject(error);
    });
  });
}
