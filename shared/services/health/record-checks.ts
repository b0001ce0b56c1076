import type { ServiceDatabase } from '../../clients/database.ts';
import type { ProbeResult } from './probe-services.ts';

type Recorded = { recorded: number; opened: number; closed: number; mails: number };

/**
 * Keeps what a check found; the second failure in a row opens an incident, the next success closes it, and administrators get
 * one mail about each. Called again with the same `checkId`, it changes nothing.
 */
export async function recordChecks(
  db: ServiceDatabase,
  checkId: string,
  at: Date,
  results: ProbeResult[],
): Promise<Recorded> {
  const checks = results.map(({ latencyMs, ...result }) => ({ ...result, latency_ms: latencyMs }));
  const answer = await db.call('record_health_checks', {
    p_check_id: checkId,
    p_at: at.toISOString(),
    p_checks: JSON.stringify(checks),
  });
  return answer as Recorded; // the shape record_health_checks builds
}
