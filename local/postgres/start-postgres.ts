import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isPortOpen } from '../processes/is-port-open.ts';
import { portTakenMessage } from '../processes/port-taken-message.ts';
import { Child } from '../processes/start-child.ts';
import { waitUntil } from '../processes/wait-until.ts';
import { accountForPostgres } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { databaseUrl } from './database-url.ts';
import { ensureCluster } from './ensure-cluster.ts';
import { isPostgresProcess } from './is-postgres-process.ts';
import { readPostmasterFile } from './postmaster-file.ts';

const run = promisify(execFile);
const START_TIMEOUT_MS = 30_000;

export interface Postgres {
  url: string;
  child: Child;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  clusterDir: string;
  port: number;
  logFile: string;
}

/**
 * Starts the cluster in `clusterDir`, making it first when there is none. A server that a killed
 * launcher left running on it is ended first.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const binaries = await findBinaries();
  await ensureCluster(binaries.initdb, options.clusterDir, options.logFile);
  await endLeftoverPostgres(options.clusterDir);
  const child = await startServer(binaries, options);
  return {
    url: databaseUrl(options.port),
    child,
    stop: () => stopServer(binaries, options.clusterDir, child),
  };
}

/**
 * Ends a server that a killed launcher left running on this cluster; committed rows are on disk, so nothing is lost.
 * A file left by a server that is gone is removed: it only stands in the way.
 */
export async function endLeftoverPostgres(clusterDir: string): Promise<void> {
  const left = await readPostmasterFile(clusterDir);
  if (!left) return;
  if (await isPostgresProcess(left.pid)) await pgCtlStop(await findBinaries(), clusterDir);
  else await rm(join(clusterDir, 'postmaster.pid'), { force: true });
}

async function startServer(binaries: Binaries, options: PostgresOptions): Promise<Child> {
  if (await isPortOpen(options.port)) throw new Error(portTakenMessage(options.port, 'PostgreSQL'));
  const child = new Child({
    name: 'postgres',
    command: binaries.postgres,
    args: ['-D', options.clusterDir, '-p', String(options.port), ...SETTINGS.flatMap((setting) => ['-c', setting])],
    env: { ...process.env, LC_MESSAGES: 'C' },
    logFile: options.logFile,
    restart: true,
    account: await accountForPostgres(),
  });
  try {
    await waitUntil(
      async () => (await readPostmasterFile(options.clusterDir))?.ready === true,
      START_TIMEOUT_MS,
      () => `PostgreSQL did not start within ${START_TIMEOUT_MS / 1000} s; log: ${options.logFile}`,
    );
  } catch (error) {
    await child.stop();
    throw error;
  }
  return child;
}

/** Small for an idle laptop, but every commit reaches the disk as on a hosted project. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'shared_buffers=64MB',
  'max_wal_size=256MB',
  'jit=off',
  'fsync=on',
  'synchronous_commit=on',
  'log_timezone=UTC',
  'timezone=UTC',
];

async function stopServer(binaries: Binaries, clusterDir: string, child: Child): Promise<void> {
  // Before the server ends, so that its end is not taken for a crash; the child itself is ended by pg_ctl, in order.
  child.expectEnd();
  await pgCtlStop(binaries, clusterDir);
}

async function pgCtlStop(binaries: Binaries, clusterDir: string): Promise<void> {
  if ((await readPostmasterFile(clusterDir)) === null) return;
  await run(binaries.pg_ctl, ['stop', '-D', clusterDir, '-m', 'fast', '-w', '-t', '20'], {
    ...(await accountForPostgres()),
    cwd: clusterDir,
  });
}
