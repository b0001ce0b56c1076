import type { PublicStatus } from '../../../../shared/contracts/status.ts';
import { addDays } from '../../../../shared/domain/days.ts';

type HealthDay = PublicStatus['services'][number]['days'][number];

/** `none`: nobody checked. `some`: a few checks failed. `much`: more than one in twenty did, an hour and a quarter of a day. */
export type DayLevel = 'none' | 'up' | 'some' | 'much';

export interface StatusDay {
  day: string;
  level: DayLevel;
  checks: number;
  failures: number;
}

const MUCH = 0.05;
export const DAYS_SHOWN = 90;

/** The last 90 days up to `today` (UTC), also those without a check, the oldest first. */
export function toStatusDays(days: HealthDay[], today: string): StatusDay[] {
  const known = new Map(days.map((day) => [day.day, day]));
  return Array.from({ length: DAYS_SHOWN }, (_, index) => {
    const day = addDays(today, index + 1 - DAYS_SHOWN);
    const { checks = 0, failures = 0 } = known.get(day) ?? {};
    return { day, checks, failures, level: toLevel(checks, failures) };
  });
}

/** Percent of checks that found it up, "99.98"; null when there were none. Never rounded up to 100. */
export function uptimePercent(days: Pick<StatusDay, 'checks' | 'failures'>[]): string | null {
  const checks = days.reduce((sum, day) => sum + day.checks, 0);
  const failures = days.reduce((sum, day) => sum + day.failures, 0);
  if (checks === 0) return null;
  if (failures === 0) return '100';
  return (Math.floor(((checks - failures) / checks) * 10_000) / 100).toFixed(2);
}

function toLevel(checks: number, failures: number): DayLevel {
  if (checks === 0) return 'none';
  if (failures === 0) return 'up';
  return failures / checks > MUCH ? 'much' : 'some';
}
