import { setTimeout as sleep } from 'node:timers/promises';

/** Asks `check` every 25 ms until it answers true. Throws an error made from `describe` after `timeoutMs`. */
export async function waitUntil(
  check: () => Promise<boolean>,
  timeoutMs: number,
  describe: () => string,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(describe());
    await sleep(25);
  }
}
