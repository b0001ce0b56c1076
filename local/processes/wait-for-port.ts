import { isPortOpen } from './is-port-open.ts';
import type { Child } from './start-child.ts';
import { waitUntil } from './wait-until.ts';

const TIMEOUT_MS = 60_000;

/** Waits until the child accepts connections on the port. When it ends before that, or takes too long, it is stopped and this throws. */
export async function waitForPort(child: Child, port: number): Promise<void> {
  let ended = false;
  child.onUnexpectedEnd(() => {
    ended = true;
  });
  const open = async () => {
    if (ended) throw new Error(`${child.name} ended while it was starting; log: ${child.logFile}`);
    return isPortOpen(port);
  };
  try {
    await waitUntil(open, TIMEOUT_MS, () => `${child.name} did not answer on port ${port}; log: ${child.logFile}`);
  } catch (error) {
    await child.stop();
    throw error;
  }
}
