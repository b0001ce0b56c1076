import { parseDuration } from './duration.ts';
import type { Answer, Delivery } from './message.ts';
import { evaluateRetryDelay } from './retry-expression.ts';

const LONGEST_MS = 86_400_000;
const ASKED_FOR_BY = ['retry-after', 'x-ratelimit-reset', 'x-ratelimit-reset-requests', 'x-ratelimit-reset-tokens'];

/**
 * How long to wait before the next attempt, in milliseconds: what the answer asks for, else the message's own expression,
 * else 12 s, 2 m 28 s, 30 m 8 s … (https://upstash.com/docs/qstash/features/retry). Nothing above a day.
 */
export function retryDelayMs({ message, retried }: Delivery, answer: Answer, now: number): number {
  const asked = ASKED_FOR_BY.flatMap((name) => answer.header[name]?.[0] ?? []).map((value) => askedDelayMs(value, now));
  const fitting = asked.find((ms) => ms !== null && ms >= 0 && ms <= LONGEST_MS);
  if (fitting !== undefined && fitting !== null) return fitting;
  const own =
    message.retryDelay === undefined
      ? Math.exp(2.5 * (retried + 1)) * 1_000
      : evaluateRetryDelay(message.retryDelay, retried);
  return Math.min(own, LONGEST_MS);
}

function askedDelayMs(value: string, now: number): number | null {
  const duration = parseDuration(value);
  if (duration !== null) return duration;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : date - now;
}
