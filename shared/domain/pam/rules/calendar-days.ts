/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;

/** YYYY-MM-DD, or null when there is no such day between 1970 and 2100. */
export function toDay(year: number, month: number, date: number): string | null {
  if (year < 1970 || year > 2100 || month < 1 || month > 12 || date < 1) return null;
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCDate() === date ? day.toISOString().slice(0, 10) : null;
}
