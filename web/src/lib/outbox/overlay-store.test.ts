import { expect, test } from 'vitest';
import type { OutboxEntry } from './outbox-entry.ts';
import { outboxStore } from './outbox-store.ts';
import { overlayStore, saysTheSame } from './overlay-store.ts';

const entry = (more: Partial<OutboxEntry> = {}) =>
  ({ id: 'one', kind: 'stop.update', version: 3, state: 'queued', tries: 0, ...more }) as OutboxEntry; // what is compared

test('what is laid over the caches stays the same array while entries are only sent', () => {
  outboxStore.set([entry()]);
  const before = overlayStore.get();
  outboxStore.set([entry({ state: 'sending', tries: 1 })]);
  expect(overlayStore.get()).toBe(before);
  outboxStore.set([entry({ state: 'queued', tries: 1, nextAttemptAt: 5_000 })]);
  expect(overlayStore.get()).toBe(before);
  outboxStore.set([]);
  expect(overlayStore.get()).toEqual([]);
});

test.each([
  ['is set aside: what it deletes is shown again', { state: 'failed' }],
  ['is in conflict', { state: 'conflict' }],
  ['is saved against another version of the row', { version: 4 }],
  ['became a change of a row that was there already', { kind: 'stop.create' }],
  ['took the place of another', { id: 'two' }],
] as const)('an entry that %s says something else', (_, more) => {
  expect(saysTheSame([entry()], [entry(more)])).toBe(false);
});
