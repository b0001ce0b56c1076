import type { OpsHealth } from '../../contracts/ops.ts';
import type { ProbeState, WatchedService } from '../../contracts/status.ts';
import type { ServiceContext } from '../service-context.ts';
import { toInstant } from '../to-instant.ts';
import { toWhen } from '../to-when.ts';

type Answer = {
  checks: { service: WatchedService; state: ProbeState; at: string; latency_ms: number | null; detail: string }[];
  incidents: { id: string; service: WatchedService; started_at: string; ended_at: string | null; detail: string }[];
};

/** What the last check found, and the newest incidents, with the details that the public does not get. */
export async function getOpsHealth(ctx: ServiceContext): Promise<OpsHealth> {
  const { checks, incidents } = (await ctx.db.call('ops_health', {})) as Answer; // the shape it builds
  return {
    checks: checks.map(({ service, state, at, latency_ms: latencyMs, detail }) => ({
      service,
      state,
      at: toInstant(at),
      latencyMs,
      detail,
    })),
    incidents: incidents.map(({ id, service, started_at: startedAt, ended_at: endedAt, detail }) => ({
      id,
      service,
      startedAt: toInstant(startedAt),
      endedAt: toWhen(endedAt),
      detail,
    })),
  };
}
