import { expect, test } from 'vitest';
import type { Answer, Delivery } from './message.ts';
import { retryDelayMs } from './retry-delay.ts';
import { evaluateRetryDelay } from './retry-expression.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

/** The wait after the n-th retry, in seconds. */
function delaySeconds(retried: number, header: Answer['header'] = {}, retryDelay?: string): number {
  const delivery = { message: { retryDelay }, dueAt: NOW, retried } as Delivery; // it looks at nothing else
  return Math.floor(retryDelayMs(delivery, { status: 500, header, body: '' }, NOW) / 1_000);
}

test('the waits are those of the documentation, up to a day', () => {
  expect([0, 1, 2, 3, 4, 5].map((retried) => delaySeconds(retried))).toEqual([12, 148, 1_808, 22_026, 86_400, 86_400]);
});

test.each([
  [{ 'retry-after': ['0'] }, 0],
  [{ 'x-ratelimit-reset-requests': ['6m5s'] }, 365],
  [{ 'retry-after': ['Sun, 22 Nov 2026 12:05:00 GMT'] }, 300],
  [{ 'retry-after': ['soon'], 'x-ratelimit-reset': ['7'] }, 7],
  [{ 'retry-after': ['Sun, 22 Nov 2026 11:00:00 GMT'] }, 12],
  [{ 'retry-after': ['86401'] }, 12],
])('an answer with %o is waited for %i s', (header, seconds) => {
  expect(delaySeconds(0, header)).toBe(seconds);
});

test.each([
  ['1000', 0, 1_000],
  ['1000 * (1 + retried)', 2, 3_000],
  ['pow(2, retried) * 1000', 3, 8_000],
  ['max(1000, min(floor(7 / 2), 5) - -2 % 3)', 0, 1_000],
  ['10 - 2 - 3', 0, 5],
])('%s after %i retries is %i ms', (expression, retried, ms) => {
  expect(evaluateRetryDelay(expression, retried)).toBe(ms);
});

test.each(['', 'pow(2', '1000 1000', 'process.exit()', 'constructor(1)', '0 - 1', '1 / 0', '2 **'])(
  '"%s" is refused as a retry delay',
  (expression) => {
    expect(() => evaluateRetryDelay(expression, 0)).toThrow(/invalid retry delay/);
  },
);
