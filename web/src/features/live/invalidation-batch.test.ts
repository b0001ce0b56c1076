import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createInvalidationBatch } from './invalidation-batch.ts';

const KEY = ['expenses'];
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first change is read at once', () => {
  const invalidate = vi.fn(async () => undefined);
  createInvalidationBatch(invalidate)(KEY);
  expect(invalidate).toHaveBeenCalledExactlyOnceWith(KEY);
});

test('a burst is read once more at its end, and no oftener than every 300 ms', async () => {
  const invalidate = vi.fn(async () => undefined);
  const add = createInvalidationBatch(invalidate);
  for (let change = 0; change < 1_000; change++) {
    add(KEY);
    await vi.advanceTimersByTimeAsync(1);
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect(invalidate).toHaveBeenCalledTimes(5);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(invalidate).toHaveBeenCalledTimes(5);
});

test('a change during a slow read is read after it, never missed and never twice at once', async () => {
  const answers: (() => void)[] = [];
  const invalidate = vi.fn(() => new Promise<void>((resolve) => answers.push(resolve)));
  const add = createInvalidationBatch(invalidate);
  add(KEY);
  await vi.advanceTimersByTimeAsync(5_000);
  add(KEY);
  add(KEY);
  expect(invalidate).toHaveBeenCalledTimes(1);
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(invalidate).toHaveBeenCalledTimes(2);
});

test('a read that fails does not stop the next', async () => {
  const invalidate = vi.fn().mockRejectedValueOnce(new Error('no answer')).mockResolvedValue(undefined);
  const add = createInvalidationBatch(invalidate);
  add(KEY);
  add(KEY);
  await vi.advanceTimersByTimeAsync(300);
  expect(invalidate).toHaveBeenCalledTimes(2);
});

test('keys do not wait for each other', () => {
  const invalidate = vi.fn(async () => undefined);
  const add = createInvalidationBatch(invalidate);
  add(KEY);
  add(['me']);
  expect(invalidate).toHaveBeenCalledTimes(2);
});
