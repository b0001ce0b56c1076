import type { DeadLetter, Delivery } from './message.ts';

export type MessageState = 'CREATED' | 'ACTIVE' | 'RETRY' | 'ERROR' | 'DELIVERED' | 'FAILED' | 'CANCELED';

/** One line of the log, as `/v2/events` answers it. */
export type LogEvent = {
  time: number;
  state: MessageState;
  messageId: string;
  [detail: string]: string | number | string[] | Record<string, string[]> | undefined;
};

/** What is to become durable together. */
export interface Change {
  publish?: Delivery[];
  deduplicate?: { deduplicationId: string; messageId: string; expiresAt: number }[];
  reschedule?: { messageId: string; dueAt: number; retried: number }[];
  remove?: string[];
  bury?: DeadLetter[];
  /** A schedule ran, with this message. */
  ran?: { scheduleId: string; at: number; messageId: string }[];
  events?: LogEvent[];
}

/** Several changes as one in which no message is written twice: what was removed in the end is not put off before. */
export function mergeChanges(changes: Change[]): Required<Change> {
  const all = <Part extends keyof Change>(part: Part) =>
    changes.flatMap((change) => (change[part] ?? []) as Required<Change>[Part][number][]); // a list of its own kind
  const remove = all('remove');
  const removed = new Set(remove);
  return {
    publish: all('publish'),
    deduplicate: all('deduplicate'),
    reschedule: all('reschedule').filter(({ messageId }) => !removed.has(messageId)),
    remove,
    bury: all('bury'),
    ran: all('ran'),
    events: all('events'),
  };
}
