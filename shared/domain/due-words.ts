import type { DueItem } from '../contracts/due.ts';

/** "expires in 7 days, on 14 December 2026", "is due in 400 km", "is overdue by 200 km": what follows the title. */
export function dueWords(item: DueItem, nameDay: (day: string) => string): string {
  const when = item.dueOn === null ? '' : nameDay(item.dueOn);
  if (item.what === 'overdue') {
    if (item.remaining !== null) return `is overdue by ${item.remaining}`;
    return when ? `is overdue since ${when}` : 'is overdue';
  }
  const verb = item.what === 'expires' ? 'expires' : 'is due';
  if (item.remaining !== null) return `${verb} in ${item.remaining}`;
  return when ? `${verb} ${daysWords(item.days, when)}` : `${verb} soon`;
}

function daysWords(days: number | null, when: string): string {
  if (days === 0) return 'today';
  if (days === 1) return `tomorrow, on ${when}`;
  return days !== null && days > 1 ? `in ${days} days, on ${when}` : `on ${when}`;
}
