import { EVENT_LIMITS } from '../../../shared/contracts/event-limits.ts';
import type { AppEvent } from '../../../shared/contracts/events.ts';

type WithoutAge<Event> = Event extends unknown ? Omit<Event, 'ageMs'> : never;
export type NotedEvent = WithoutAge<AppEvent>;

/** What happened and was not sent yet: at most as much as one request may hold, the oldest is let go first. */
export function createEventBatch(now: () => number = Date.now) {
  let noted: { event: NotedEvent; at: number }[] = [];

  return {
    note(event: NotedEvent): void {
      noted.push({ event, at: now() });
      if (noted.length > EVENT_LIMITS.count) noted.shift();
    },
    isEmpty: () => noted.length === 0,
    /** Everything that is still worth sending; afterwards the batch is empty. */
    take(): AppEvent[] {
      const events = noted
        .map(({ event, at }): AppEvent => ({ ...event, ageMs: Math.max(0, now() - at) }))
        .filter(({ ageMs }) => ageMs < EVENT_LIMITS.ageMs);
      noted = [];
      return events;
    },
  };
}
