import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findOutdated, KEPT_MS } from './kept-answer.ts';

const NOW = 1_800_000_000_000;
const answer = (hash: string, at = NOW, userId = 'jan', shape = 'now') => ({ userId, hash, at, shape });

test('a month old answer goes, and one of another shape', () => {
  const kept = answer('kept', NOW - KEPT_MS + 1);
  const outdated = [answer('old', NOW - KEPT_MS), answer('other build', NOW, 'jan', 'before')];
  expect(findOutdated([kept, ...outdated], { now: NOW, shape: 'now' })).toEqual(outdated);
});

test("the oldest go first, and one person's many never push out another's few", () => {
  const jans = [answer('a', NOW - 3), answer('b', NOW - 1), answer('c', NOW - 2)];
  const peters = [answer('a', NOW - 9, 'peter')];
  const outdated = findOutdated([...jans, ...peters], { now: NOW, shape: 'now', count: 2 });
  expect(outdated.map(({ userId, hash }) => `${userId} ${hash}`)).toEqual(['jan a']);
});

test('whatever there is, at most so many usable ones are left of each person', () => {
  const one = fc.record({
    userId: fc.constantFrom('jan', 'peter'),
    hash: fc.uuid(),
    at: fc.integer({ min: NOW - 2 * KEPT_MS, max: NOW }),
    shape: fc.constantFrom('now', 'before'),
  });
  fc.assert(
    fc.property(fc.array(one), fc.integer({ min: 0, max: 5 }), (answers, count) => {
      const outdated = new Set(findOutdated(answers, { now: NOW, shape: 'now', count }));
      const left = answers.filter((found) => !outdated.has(found));
      expect(left.every(({ at, shape }) => shape === 'now' && NOW - at < KEPT_MS)).toBe(true);
      for (const own of Map.groupBy(left, ({ userId }) => userId).values()) {
        expect(own.length).toBeLessThanOrEqual(count);
      }
    }),
  );
});
