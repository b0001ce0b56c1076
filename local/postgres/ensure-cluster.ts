import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { accountForPostgres } from './account.ts';

const run = promisify(execFile);

/**
 * Makes the cluster when there is none. It is made beside its place and renamed when complete, so a launcher killed
 * half-way leaves only a directory that the next start removes.
 */
export async function ensureCluster(initdb: string, clusterDir: string, logFile: string): Promise<void> {
  const parent = dirname(clusterDir);
  await mkdir(parent, { recursive: true });
  await removeHalfMade(clusterDir);
  if (existsSync(join(clusterDir, 'PG_VERSION'))) return;
  const making = `${clusterDir}.making-${process.pid}`;
  const passwordFile = `${making}.password`;
  const account = await accountForPostgres();
  await mkdir(making, { mode: 0o700 });
  if (account) await chown(making, account.uid, account.gid);
  await writeFile(passwordFile, 'postgres\n');
  const { stdout, stderr } = await run(initdb, [...OPTIONS, `--pwfile=${passwordFile}`, `--pgdata=${making}`], {
    cwd: parent,
    ...account,
  });
  await appendFile(logFile, stdout + stderr);
  await rm(passwordFile);
  await rename(making, clusterDir);
}

const OPTIONS = [
  ...['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8'],
  // The builtin locale sorts alike on every platform.
  ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
  // Nothing of value exists yet, so syncing can wait for the server.
  '--no-sync',
];

async function removeHalfMade(clusterDir: string): Promise<void> {
  const prefix = `${basename(clusterDir)}.making-`;
  for (const name of await readdir(dirname(clusterDir))) {
    if (!name.startsWith(prefix)) continue;
    // An initdb whose launcher was killed may still be writing for a moment: hence the tries.
    await rm(join(dirname(clusterDir), name), { recursive: true, force: true, maxRetries: 10 });
  }
}
