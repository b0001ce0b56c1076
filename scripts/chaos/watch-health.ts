import { setTimeout as sleep } from 'node:timers/promises';
import type { Health } from '../../shared/contracts/health.ts';
import type { FunctionProcess } from './start-function.ts';

/** Probe results are shared for 30 s, and the breaker holds for 5 s. */
const HEALTHY_WITHIN_MS = 36_000;

/** What health says first, and how long it took to say it. */
export async function askHealth(server: FunctionProcess): Promise<{ health: Health; ms: number }> {
  const startedAt = performance.now();
  const response = await fetch(`${server.url}/api/health`);
  const health = (await response.json()) as Health; // our own contract
  return { health, ms: performance.now() - startedAt };
}

/** Time until the same process says healthy again; not a number when it does not. */
export async function untilHealthy(server: FunctionProcess): Promise<number> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < HEALTHY_WITHIN_MS) {
    if ((await askHealth(server)).health.status === 'healthy') return performance.now() - startedAt;
    await sleep(250);
  }
  return Number.NaN;
}
