const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "just now", "4 min ago", "3 h ago", "12 days ago"; what lies ahead is "in 4 min". */
export function describeAge(instant: string, now: number): string {
  const ms = now - Date.parse(instant);
  const amount = describeSpan(Math.abs(ms));
  if (Math.abs(ms) < 5 * SECOND) return 'just now';
  return ms < 0 ? `in ${amount}` : `${amount} ago`;
}

/** "40 s", "4 min", "3 h", "12 days". */
export function describeSpan(ms: number): string {
  if (ms < MINUTE) return `${Math.floor(ms / SECOND)} s`;
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < 2 * DAY) return `${Math.floor(ms / HOUR)} h`;
  return `${Math.floor(ms / DAY)} days`;
}
