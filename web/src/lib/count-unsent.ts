import { isSetAside, type OutboxEntry } from './outbox/outbox-entry.ts';

/** How many entries go out by themselves, and how many cannot without the person. */
export function countUnsent(entries: readonly Pick<OutboxEntry, 'state'>[]): { waiting: number; stuck: number } {
  const stuck = entries.filter(isSetAside).length;
  return { waiting: entries.length - stuck, stuck };
}
