import { daysBetween } from './days.ts';

/** A bill is due soon from so many days before. */
const SOON_DAYS = 7;

export interface BillState {
  state: 'ok' | 'soon' | 'overdue';
  /** From today to the day it is due; below zero when that is past. */
  days: number;
}

/** How a bill stands on a day, both `YYYY-MM-DD`. On the day it is due it is not overdue yet. */
export function billState(dueOn: string, today: string): BillState {
  const days = daysBetween(today, dueOn);
  return { state: days < 0 ? 'overdue' : days <= SOON_DAYS ? 'soon' : 'ok', days };
}
