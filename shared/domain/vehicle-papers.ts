import { daysBetween } from './days.ts';

/** A paper is said to expire soon from the day its first reminder comes. */
const SOON_DAYS = 30;

export interface PaperState {
  state: 'ok' | 'soon' | 'expired';
  /** From today to the day it expires; below zero when that is past. */
  days: number;
}

/** How a paper stands on a day, both `YYYY-MM-DD`. On its last day it still holds. Null for one that never expires. */
export function paperState(expiresOn: string | null, today: string): PaperState | null {
  if (expiresOn === null) return null;
  const days = daysBetween(today, expiresOn);
  return { state: days < 0 ? 'expired' : days <= SOON_DAYS ? 'soon' : 'ok', days };
}
