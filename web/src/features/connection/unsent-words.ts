import type { OutboxState } from '../../lib/outbox/outbox-entry.ts';

export const UNSENT_WORDS: [OutboxState, string][] = [
  ['queued', 'waiting to be sent'],
  ['sending', 'being sent'],
  ['failed', 'refused, and waiting for you'],
  ['conflict', 'changed on another device too, and waiting for you'],
];
