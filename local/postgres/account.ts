import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * PostgreSQL refuses to run as root; then it runs as the account `postgres`, which is made when there is none.
 * Undefined for everybody else.
 */
export async function accountForPostgres(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  return (await findAccount()) ?? (await makeAccount());
}

async function findAccount(): Promise<{ uid: number; gid: number } | null> {
  try {
    const [user, group] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(user.stdout), gid: Number(group.stdout) };
  } catch (error) {
    // `id` exits with 1 when there is no such account.
    if ((error as { code?: unknown }).code === 1) return null;
    throw error;
  }
}

async function makeAccount(): Promise<{ uid: number; gid: number }> {
  console.log('PostgreSQL does not run as root: making the account "postgres" for it.');
  await run('useradd', ['--system', '--user-group', '--shell', '/bin/false', 'postgres']);
  const made = await findAccount();
  if (!made) throw new Error('The account "postgres" could not be made.');
  return made;
}
