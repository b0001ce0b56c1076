import { nextSlot } from '../domain/schedule-slots.ts';
import { CATALOG, type JobName } from './catalog.ts';
import { listSchedules } from './list-schedules.ts';

/** Messages a day that QStash's free plan allows. */
export const MESSAGES_A_DAY = 1_000;

/**
 * How many messages of each job one active person causes in a day, besides its schedule. Guesses, to be replaced by what the
 * operations page counts; a new job does not compile without its own.
 */
export const PER_USER_A_DAY = {
  'analytics.daily': 0,
  'cache.expire': 0,
  'db.cleanup': 0,
  'email.send': 0.2, // an alert every other week, a welcome, a reminder; reports go a hundred to a message
  'export.build': 0.02,
  'file.process': 0.4, // receipts and photos
  'health.check': 0,
  'import.commit': 0.03,
  'leg.recalc': 0.5, // repeated changes of one trip are debounced
  'subscriptions.daily': 0,
  'subscriptions.monthly': 0,
  'tick.hourly': 0,
  'timer.fire': 0.5, // one that is moved is asked for again
} satisfies Record<JobName, number>;

/** Retries and messages published anew count like any other. */
const SPARE = 1.05;
const DAYS = 30;
const DAY_MS = 86_400_000;

type Clock = { cron: string; timeZone: string };

export type BudgetRow = { job: string; scheduled: number; events: number };
export type Budget = { rows: BudgetRow[]; total: number; limit: number };

/** Messages a day for so many active people: the catalog's schedules, averaged over 30 days, and what people cause. */
export function estimateMessages(users: number, now: Date): Budget {
  const scheduled = new Map(listSchedules().map(({ job, schedule }) => [job, perDay(schedule, now)]));
  const rows = Object.keys(CATALOG)
    .sort()
    .map((job) => ({
      job,
      scheduled: scheduled.get(job) ?? 0,
      events: users * PER_USER_A_DAY[job as JobName], // the keys of the catalog are its names
    }));
  const sum = rows.reduce((total, row) => total + row.scheduled + row.events, 0);
  return { rows, total: Math.ceil(sum * SPARE), limit: MESSAGES_A_DAY };
}

/** What comes more than once a day is the same every day; the rest is averaged over 30. */
function perDay(schedule: Clock, now: Date): number {
  const today = countSlots(schedule, 1, now);
  return today > 1 ? today : countSlots(schedule, DAYS, now) / DAYS;
}

function countSlots(schedule: Clock, days: number, now: Date): number {
  let slots = 0;
  let slot = nextSlot(schedule, new Date(now.getTime() - days * DAY_MS));
  while (slot && slot <= now) {
    slots += 1;
    slot = nextSlot(schedule, slot);
  }
  return slots;
}
