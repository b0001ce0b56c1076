const DAY_MS = 86_400_000;

/** "As of 14:05 today", "As of 14:05 yesterday", "As of 3 days ago": how old something kept is, by the clock of the device. */
export function describeAsOf(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
  if (days > 1) return `As of ${days} days ago`;
  const time = new Intl.DateTimeFormat('en-AU', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  return `As of ${time} ${days === 1 ? 'yesterday' : 'today'}`;
}

function startOfDay(instant: number): number {
  return new Date(instant).setHours(0, 0, 0, 0);
}
