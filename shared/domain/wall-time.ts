/**
 * The instant at which the clock on the wall of a time zone says `wall` (`YYYY-MM-DDTHH:MM`); null when there is no such day. An hour
 * that a change to summer time leaves out is taken as the one after, of one that comes twice the first is meant.
 */
export function instantOf(wall: string, timeZone: string): Date | null {
  const asUtc = Date.parse(`${wall}:00Z`);
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== wall) return null;
  const times = [-DAY_MS, DAY_MS].map((apart) => asUtc - offsetMs(new Date(asUtc + apart), timeZone));
  const fitting = times.filter((time) => wallTimeOf(new Date(time), timeZone) === wall);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : Math.max(...times));
}

/** What the clock on the wall of a time zone says at an instant, as `YYYY-MM-DDTHH:MM`. */
export function wallTimeOf(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetMs(instant, timeZone)).toISOString().slice(0, 16);
}

const DAY_MS = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clock is ahead of UTC at an instant. */
function offsetMs(instant: Date, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    const digits = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    } as const;
    formatter = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...digits });
    formatters.set(timeZone, formatter);
  }
  const parts = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return wall - Math.floor(instant.getTime() / 1_000) * 1_000;
}
