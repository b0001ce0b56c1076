/** The hours a tick answers for: after `since`, up to and with `until`. */
export type TickWindow = { since: Date; until: Date };

const HOUR_MS = 3_600_000;
const MOST_MS = 24 * HOUR_MS;

/**
 * The hours since the last tick that ran, so that what one missed comes with the next; at most a day, because a report of
 * the day before yesterday is no longer news. Without an earlier tick, the hour before `slot`.
 */
export function tickWindow(slot: Date, earlier: Date | null): TickWindow {
  const since = earlier?.getTime() ?? slot.getTime() - HOUR_MS;
  return { since: new Date(Math.max(since, slot.getTime() - MOST_MS)), until: slot };
}
