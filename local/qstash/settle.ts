import type { Change } from './change.ts';
import type { Clock } from './clock.ts';
import { failureCallback } from './failure-callback.ts';
import { eventOf } from './log-event.ts';
import type { Answer, DeadLetter, Delivery } from './message.ts';
import { readMessage } from './read-message.ts';
import { retryDelayMs } from './retry-delay.ts';

export interface Settlement {
  change: Change;
  /** When and how often it is tried again; null when it is finished. */
  next: { dueAt: number; retried: number } | null;
}

let buried = 0;

/** What an answer means for a message: done, to be tried again, or given up. */
export function settle(delivery: Delivery, answer: Answer, clock: Clock): Settlement {
  const { message, retried } = delivery;
  const now = clock.now();
  if (answer.status >= 200 && answer.status < 300) {
    const events = [eventOf(message, 'DELIVERED', now, { responseStatus: answer.status })];
    return { change: { remove: [message.messageId], events }, next: null };
  }
  if (isPermanent(answer) || retried >= message.maxRetries) return giveUp(delivery, answer, clock);
  const next = { dueAt: now + clock.wait(retryDelayMs(delivery, answer, now)), retried: retried + 1 };
  const events = [
    eventOf(message, 'ERROR', now, errorDetails(answer)),
    eventOf(message, 'RETRY', now, { nextDeliveryTime: Math.round(next.dueAt) }),
  ];
  return { change: { reschedule: [{ messageId: message.messageId, ...next }], events }, next };
}

/** What the receiver says will never work (https://upstash.com/docs/qstash/features/retry). */
function isPermanent({ status, header }: Answer): boolean {
  return status === 489 && header['upstash-nonretryable-error']?.[0] === 'true';
}

/** The message, its dead letter and the callback about it change hands in one transaction. */
function giveUp(delivery: Delivery, answer: Answer, clock: Clock): Settlement {
  const { message } = delivery;
  const now = clock.now();
  const letter: DeadLetter = { dlqId: `${now}-${buried++}`, failedAt: now, message, response: answer };
  const draft = failureCallback(letter, delivery);
  const callback = draft && readMessage(draft, clock);
  const events = [
    eventOf(message, 'ERROR', now, errorDetails(answer)),
    eventOf(message, 'FAILED', now, errorDetails(answer)),
    ...(callback ? [eventOf(callback.message, 'CREATED', now)] : []),
  ];
  const change = { remove: [message.messageId], bury: [letter], publish: callback ? [callback] : [], events };
  return { change, next: null };
}

function errorDetails({ status, header, body, error }: Answer) {
  return {
    error: error ?? `status ${status}`,
    responseStatus: status,
    responseHeaders: header,
    responseBody: body,
  };
}
