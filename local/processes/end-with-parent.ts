// Imported before the program: ends the process when the launcher that started it is gone, even after a `kill -9`.
// Unix gives orphans another parent; on Windows the parent's number stays but nobody answers to it.
import process from 'node:process';
// The global one gives no timer to unref in Deno 2.1.
import { setInterval } from 'node:timers';

const CHECK_EVERY_MS = 250;
// Told by the launcher and not asked for here: it may be gone before this line runs.
const launcher = Number(process.env.LAUNCHER_PID);

setInterval(() => {
  if (process.ppid !== launcher || (process.platform === 'win32' && !isAlive(launcher))) process.exit(0);
  // Watching the launcher must not be what keeps the process alive.
}, CHECK_EVERY_MS).unref();

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
