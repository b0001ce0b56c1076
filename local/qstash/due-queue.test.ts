import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DueQueue } from './due-queue.ts';

test('items come out by time, those of one time as they were added, and none before it is due', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: 0, max: 20 }), (dueAts, now) => {
      const queue = new DueQueue<{ dueAt: number; index: number }>();
      const items = dueAts.map((dueAt, index) => ({ dueAt, index }));
      for (const item of items) queue.add(item, item.dueAt);
      const taken = [];
      for (let item = queue.takeDue(now); item; item = queue.takeDue(now)) taken.push(item);
      const sorted = items.toSorted((a, b) => a.dueAt - b.dueAt || a.index - b.index);
      expect(taken).toEqual(sorted.filter(({ dueAt }) => dueAt <= now));
      expect(queue.nextDueAt).toBe(sorted.find(({ dueAt }) => dueAt > now)?.dueAt);
      expect(queue.takeAll()).toHaveLength(items.length - taken.length);
    }),
  );
});
