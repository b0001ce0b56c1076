import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether the process with this number exists and is a PostgreSQL server, so that a reused number is never taken for ours. */
export async function isPostgresProcess(pid: number): Promise<boolean> {
  const [command, args] =
    process.platform === 'win32'
      ? (['tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']] as const)
      : (['ps', ['-o', 'command=', '-p', String(pid)]] as const);
  try {
    const { stdout } = await run(command, [...args]);
    return stdout.includes('postgres');
  } catch (error) {
    // `ps` exits with 1 when there is no such process.
    if ((error as { code?: unknown }).code === 1) return false;
    throw error;
  }
}
