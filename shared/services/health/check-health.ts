import type { Health, ServiceState } from '../../contracts/health.ts';

const PROBE_TIMEOUT_MS = 1_500;
const SHARED_FOR_MS = 30_000;

export type Probe = {
  name: keyof Health['services'];
  /** What to report when it answers. */
  up: ServiceState;
  /** Absent when the service has no key here. */
  run?: (signal: AbortSignal) => Promise<void>;
  /** Whether having no key is a fault in this environment. */
  required: boolean;
};

export type HealthReport = Pick<Health, 'status' | 'services' | 'error'>;

/**
 * Probes every dependency at once, each for at most 1.5 s, and shares the result for 30 s, also among callers that
 * ask while it is being found out: asking for health cannot be used to load what it asks about.
 */
export function createHealthCheck(probes: Probe[], now: () => number = Date.now): () => Promise<HealthReport> {
  let latest: { report: Promise<HealthReport>; until: number } | undefined;
  return () => {
    if (!latest || latest.until <= now()) latest = { report: runProbes(probes), until: now() + SHARED_FOR_MS };
    return latest.report;
  };
}

async function runProbes(probes: Probe[]): Promise<HealthReport> {
  const limit = AbortSignal.timeout(PROBE_TIMEOUT_MS);
  const states = await Promise.all(probes.map(async (probe) => [probe.name, await stateOf(probe, limit)] as const));
  const faults = probes.flatMap((probe, index) => {
    const state = states[index]?.[1];
    if (state === 'unreachable') return [`${probe.name} is unreachable`];
    return state === 'not configured' && probe.required ? [`${probe.name} is not configured`] : [];
  });
  return {
    status: faults.length === 0 ? 'healthy' : 'degraded',
    services: Object.fromEntries(states) as Health['services'], // one probe a service, by createApi
    ...(faults.length === 0 ? {} : { error: faults.join('; ') }),
  };
}

async function stateOf(probe: Probe, limit: AbortSignal): Promise<ServiceState> {
  if (!probe.run) return 'not configured';
  try {
    await Promise.race([probe.run(limit), rejectAt(limit)]);
    return probe.up;
  } catch {
    return 'unreachable'; // the reason may hold addresses; health names the service only
  }
}

/** For a probe that does not heed the signal. */
function rejectAt(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}
