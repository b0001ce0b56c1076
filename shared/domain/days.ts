/** Days are `YYYY-MM-DD` and months `YYYY-MM`, both as text: they have no time zone, so no clock change can move them. */
const DAY_MS = 86_400_000;

/** The calendar day it is now in a time zone. An unknown zone falls back to the device's. */
export function todayIn(timeZone: string, now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

export function addDays(day: string, count: number): string {
  return new Date(toUtc(day).getTime() + count * DAY_MS).toISOString().slice(0, 10);
}

/** From one day to another; below zero when the other is before it. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function addMonths(month: string, count: number): string {
  const ordinal = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`;
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function firstDayOf(month: string): string {
  return `${month}-01`;
}

export function lastDayOf(month: string): string {
  return addDays(firstDayOf(addMonths(month, 1)), -1);
}

/** The same day so many months on, or that month's last day when it is shorter: 31 March − 1 → 28 February. */
export function sameDayOf(day: string, months: number): string {
  const month = addMonths(monthOf(day), months);
  const candidate = `${month}${day.slice(7)}`;
  return candidate > lastDayOf(month) ? lastDayOf(month) : candidate;
}

/** At noon UTC, so that formatting in UTC names the same day. */
export function toUtc(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
