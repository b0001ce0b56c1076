import { Cron } from 'croner';

type Clock = { cron: string; timeZone: string };

/** QStash fires on the second; its clock and the database's may differ by a little. */
const EARLY_MS = 5_000;

/** The slot that a firing at `at` stands for: the newest one that has come. Null when the schedule has had none yet. */
export function slotAt(schedule: Clock, at: Date): Date | null {
  return slotsBefore(schedule, new Date(at.getTime() + EARLY_MS), 1)[0] ?? null;
}

/** Up to `count` slots before `before` (which is not one of them itself), the oldest first. */
export function slotsBefore(schedule: Clock, before: Date, count: number): Date[] {
  return toCron(schedule).previousRuns(count, before).reverse();
}

/** The first slot after `after`. */
export function nextSlot(schedule: Clock, after: Date): Date | null {
  return toCron(schedule).nextRun(after);
}

function toCron({ cron, timeZone }: Clock): Cron {
  return new Cron(cron, { timezone: timeZone, paused: true });
}
