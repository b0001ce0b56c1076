import { createStore } from '../store.ts';
import type { OutboxEntry } from './outbox-entry.ts';

/** The signed-in person's unsent writes, oldest first, the same in every tab. */
export const outboxStore = createStore<readonly OutboxEntry[]>([]);
