import { slotAt } from './schedule-slots.ts';

/** How late a run may be before it counts as missed: longer than QStash's first retries take. */
const GRACE_MS = 10 * 60_000;

type Watched = {
  lastSlot: Date | null;
  /** Since when it is expected at all: what lay before was nobody's to serve. */
  knownSince: Date;
};

/** The newest slot that should have been served by now and was not; null when the schedule is kept. */
export function findMissedSlot(
  schedule: { cron: string; timeZone: string },
  { lastSlot, knownSince }: Watched,
  now: Date,
): Date | null {
  const slot = slotAt(schedule, new Date(now.getTime() - GRACE_MS));
  if (!slot || slot < knownSince) return null;
  return lastSlot && lastSlot >= slot ? null : slot;
}
