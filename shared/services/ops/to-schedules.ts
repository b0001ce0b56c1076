import type { RunState, ScheduleState } from '../../contracts/ops.ts';
import { findMissedSlot } from '../../domain/find-missed-slot.ts';
import { nextSlot } from '../../domain/schedule-slots.ts';
import { listSchedules } from '../../queue/list-schedules.ts';
import { toWhen } from '../to-when.ts';

export type ScheduleRow = {
  job: string;
  last_slot: string | null;
  last_fired_at: string | null;
  known_since: string;
  last_run_id: string | null;
  last_state: RunState | null;
};

/** Every schedule of the catalog with what the database knows of it: when it fired last, when it will, what it missed. */
export function toSchedules(rows: ScheduleRow[], now: Date): ScheduleState[] {
  const known = new Map(rows.map((row) => [row.job, row]));
  return listSchedules().map(({ job, schedule }) => {
    const row = known.get(job);
    const watched = {
      lastSlot: row?.last_slot ? new Date(row.last_slot) : null,
      knownSince: row ? new Date(row.known_since) : now, // the first health check will begin to expect it
    };
    return {
      job,
      cron: schedule.cron,
      timeZone: schedule.timeZone,
      lastSlot: toWhen(row?.last_slot ?? null),
      lastFiredAt: toWhen(row?.last_fired_at ?? null),
      lastRunId: row?.last_run_id ?? null,
      lastState: row?.last_state ?? null,
      nextSlot: nextSlot(schedule, now)?.toISOString() ?? null,
      missedSlot: findMissedSlot(schedule, watched, now)?.toISOString() ?? null,
    };
  });
}
