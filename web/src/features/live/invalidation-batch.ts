import type { QueryKey } from '@tanstack/react-query';

const INTERVAL_MS = 300;

/**
 * Merges bursts: of each key there is one invalidation under way at a time, and at most one in 300 ms. What came meanwhile is
 * answered by one more, so the last change is always read.
 */
export function createInvalidationBatch(invalidate: (key: QueryKey) => Promise<unknown>): (key: QueryKey) => void {
  const underWay = new Map<string, { isAskedAgain: boolean }>();

  const run = async (name: string, key: QueryKey) => {
    const entry = { isAskedAgain: false };
    underWay.set(name, entry);
    // A read that fails says so on its own screen.
    await Promise.allSettled([invalidate(key), new Promise((resolve) => setTimeout(resolve, INTERVAL_MS))]);
    underWay.delete(name);
    if (entry.isAskedAgain) void run(name, key);
  };

  return (key) => {
    const name = JSON.stringify(key);
    const entry = underWay.get(name);
    if (entry) entry.isAskedAgain = true;
    else void run(name, key);
  };
}
