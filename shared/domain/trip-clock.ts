const DAY_MINUTES = 1_440;
const MINUTE_MS = 60_000;

/**
 * A trip counts minutes from midnight of its first day by the clock on the wall. Time zones crossed on the way and clock
 * changes are not in it: 09:00 is nine in the morning wherever the travellers are by then.
 */
export const dayOf = (minutes: number) => Math.floor(minutes / DAY_MINUTES);

export const atTime = (day: number, timeOfDay: number) => day * DAY_MINUTES + timeOfDay;

/** "09:30" or "09:30:00" as minutes after midnight. */
export const toTimeOfDay = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** A wall time `YYYY-MM-DDTHH:MM` of a trip that begins on `firstDay`. */
export const toMinutes = (wall: string, firstDay: string) =>
  (Date.parse(`${wall.slice(0, 16)}Z`) - Date.parse(`${firstDay}T00:00Z`)) / MINUTE_MS;

/** Minutes of a trip as `YYYY-MM-DDTHH:MM`, to the nearest minute. */
export const toWall = (minutes: number, firstDay: string) =>
  new Date(Date.parse(`${firstDay}T00:00Z`) + Math.round(minutes) * MINUTE_MS).toISOString().slice(0, 16);

/** The calendar day so many days after the first. */
export const toDay = (day: number, firstDay: string) => toWall(day * DAY_MINUTES, firstDay).slice(0, 10);
