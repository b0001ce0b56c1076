import type { ServiceDatabase } from '../../clients/database.ts';
import { ProbeFailure } from '../../clients/probe-failure.ts';
import { findMissedSlot } from '../../domain/find-missed-slot.ts';
import { listSchedules } from '../../queue/list-schedules.ts';

type Watched = { job: string; last_slot: string | null; known_since: string };

/**
 * Whether every scheduled job was asked for when it should have been; throws `ProbeFailure` naming those that were not. From its
 * first call on, a schedule that is new in the catalog is expected to fire. `except` is the job that is asking.
 */
export async function checkSchedules(db: ServiceDatabase, now: Date, except: string): Promise<void> {
  const scheduled = listSchedules().filter(({ job }) => job !== except);
  const watched = (await db.call('watch_schedules', { p_jobs: scheduled.map(({ job }) => job) })) as Watched[]; // the shape it builds
  const states = new Map(watched.map((row) => [row.job, row]));
  const missed = scheduled.flatMap(({ job, schedule }) => {
    const row = states.get(job);
    if (!row) return [];
    const { last_slot: last, known_since: since } = row;
    const slot = findMissedSlot(schedule, { lastSlot: last ? new Date(last) : null, knownSince: new Date(since) }, now);
    return slot ? [`${job} did not run at ${slot.toISOString().slice(0, 16).replace('T', ' ')} UTC`] : [];
  });
  if (missed.length > 0) throw new ProbeFailure(missed.join('; '));
}
