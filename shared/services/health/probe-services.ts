import { ProbeFailure } from '../../clients/probe-failure.ts';
import type { ProbeState, WatchedService } from '../../contracts/status.ts';

const PROBE_TIMEOUT_MS = 4_000;

export type ServiceProbe = {
  service: WatchedService;
  /** Absent when the service is not configured here. Rejects when it is down. */
  run?: ((signal: AbortSignal) => Promise<unknown>) | undefined;
};

/** What one probe found. `detail` is for administrators; it names no address and no key. */
export type ProbeResult = { service: WatchedService; state: ProbeState; latencyMs: number | null; detail: string };

/** Probes everything at once, each for at most 4 s. Never rejects: what goes wrong is a finding. */
export function probeServices(probes: ServiceProbe[], timeoutMs = PROBE_TIMEOUT_MS): Promise<ProbeResult[]> {
  const limit = AbortSignal.timeout(timeoutMs);
  const tooLate = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => reject(new ProbeFailure(`no answer in ${timeoutMs} ms`)), { once: true });
  });
  tooLate.catch(() => undefined); // heard by whichever probe is still waiting; without one it is of no interest
  return Promise.all(probes.map((probe) => findState(probe, limit, tooLate)));
}

async function findState(
  { service, run }: ServiceProbe,
  limit: AbortSignal,
  tooLate: Promise<never>,
): Promise<ProbeResult> {
  if (!run) return { service, state: 'off', latencyMs: null, detail: 'not configured' };
  const startedAt = performance.now();
  const elapsed = () => Math.round(performance.now() - startedAt);
  try {
    await Promise.race([run(limit), tooLate]);
    return { service, state: 'up', latencyMs: elapsed(), detail: '' };
  } catch (error) {
    return { service, state: 'down', latencyMs: elapsed(), detail: explain(error) };
  }
}

function explain(error: unknown): string {
  return error instanceof ProbeFailure ? error.message : 'does not answer';
}
