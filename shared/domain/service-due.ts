import type { ServiceDone, ServiceDue, ServicePlan, ServiceState, VehicleUse } from '../contracts/services.ts';
import { daysBetween } from './days.ts';

type Interval = Pick<
  ServicePlan,
  'everyMonths' | 'everyReading' | 'startOn' | 'startReading' | 'warnDays' | 'warnReading'
>;
type Done = Pick<ServiceDone, 'doneOn' | 'reading'>;
type Use = Omit<VehicleUse, 'vehicleId'>;

/** A pace needs readings this far apart; two fill-ups of one day say nothing about a month. */
const MIN_DAYS_APART = 7;
/** A projection further away than this is a guess that helps nobody. */
const MAX_DAYS_AHEAD = 3_650;
const DAY_MS = 86_400_000;

/**
 * When a plan is due on the day `today`: so many months or so far after it was last done (before that: after its start),
 * whichever comes first. `done` holds the records that count. Only doing it moves it, however overdue it is. `private.service_due` in
 * the database says the same.
 */
export function serviceDue(plan: Interval, done: readonly Done[], use: Use, today: string): ServiceDue {
  const last = latestOf(done);
  const from = last ?? { doneOn: plan.startOn, reading: plan.startReading };
  const dueOn = plan.everyMonths === null ? null : addMonths(from.doneOn, plan.everyMonths);
  const dueReading = plan.everyReading === null ? null : toHundredths(from.reading + plan.everyReading);
  const remainingDays = dueOn === null ? null : daysBetween(today, dueOn);
  const remaining = dueReading === null ? null : toHundredths(dueReading - use.reading);
  const projectedOn = remaining === null ? null : projectDay(remaining, use, today);
  const reachedOn = remaining !== null && remaining <= 0 ? today : projectedOn;
  const byDate = stateOf(remainingDays, plan.warnDays);
  const byReading = worse(
    stateOf(remaining, plan.warnReading),
    projectedOn !== null && daysBetween(today, projectedOn) <= plan.warnDays ? 'soon' : 'ok',
  );
  return {
    state: worse(byDate, byReading),
    basis: isByReading(byDate, byReading, dueOn, reachedOn) ? 'reading' : 'date',
    lastDoneOn: last?.doneOn ?? null,
    lastReading: last?.reading ?? null,
    dueOn,
    dueReading,
    remainingDays,
    remaining,
    projectedOn,
    dueBy: earlier(dueOn, reachedOn),
  };
}

/** The last time it was done: by day, then by reading. */
function latestOf(done: readonly Done[]): Done | null {
  return done.reduce<Done | null>((last, one) => (last === null || isAfter(one, last) ? one : last), null);
}

const isAfter = (one: Done, other: Done) =>
  one.doneOn > other.doneOn || (one.doneOn === other.doneOn && one.reading > other.reading);

/**
 * The day on which the reading is reached: what was driven between the first and the last reading of the last 90 days, by
 * the days between them, goes on from the last reading. Never before today, since it has not been reached. Null when it
 * has been, or when there are fewer than two readings at least 7 days apart, or nothing was driven.
 */
function projectDay(remaining: number, use: Use, today: string): string | null {
  if (remaining <= 0 || use.firstOn === null || use.lastOn === null || use.firstReading === null) return null;
  const days = daysBetween(use.firstOn, use.lastOn);
  const gained = use.reading - use.firstReading;
  if (days < MIN_DAYS_APART || gained <= 0) return null;
  // In whole hundredths, so that a whole number of days stays one.
  const ahead = Math.ceil((Math.round(remaining * 100) * days) / Math.round(gained * 100));
  const day = ahead > MAX_DAYS_AHEAD ? null : addDays(use.lastOn, ahead);
  return day !== null && day < today ? today : day;
}

function stateOf(remaining: number | null, warning: number): ServiceState {
  if (remaining === null) return 'ok';
  if (remaining < 0) return 'overdue';
  return remaining <= warning ? 'soon' : 'ok';
}

const STATES: ServiceState[] = ['ok', 'soon', 'overdue'];

const worse = (one: ServiceState, other: ServiceState) => (STATES.indexOf(one) > STATES.indexOf(other) ? one : other);

/** What is worse decides; of two that are as bad, the one that comes first. */
function isByReading(byDate: ServiceState, byReading: ServiceState, dueOn: string | null, reachedOn: string | null) {
  if (byDate !== byReading) return worse(byDate, byReading) === byReading;
  if (dueOn === null || reachedOn === null) return dueOn === null;
  return reachedOn < dueOn;
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** The same day so many months on, or that month's last day when it is shorter, as Postgres counts. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)));
}

const addDays = (day: string, days: number) => toDay(Date.parse(day) + days * DAY_MS);

/** A day alone is read as midnight UTC, so every day has 24 hours. */

const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);

const toHundredths = (value: number) => Math.round(value * 100) / 100;

type Sortable = { plan: Pick<ServicePlan, 'name' | 'id'>; due: ServiceDue };

/** Overdue first, then by the day on which it is due, then by name. */
export function byUrgency(one: Sortable, other: Sortable): number {
  const states = STATES.indexOf(other.due.state) - STATES.indexOf(one.due.state);
  const days = (one.due.dueBy ?? NEVER).localeCompare(other.due.dueBy ?? NEVER);
  return states || days || one.plan.name.localeCompare(other.plan.name) || (one.plan.id < other.plan.id ? -1 : 1);
}

const NEVER = '9999-12-31';
