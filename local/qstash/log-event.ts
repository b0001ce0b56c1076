import type { LogEvent, MessageState } from './change.ts';
import type { Message } from './message.ts';

/** One line of the log about a message. Neither its body nor its headers: what is kept is what is asked about. */
export function eventOf(
  message: Message,
  state: MessageState,
  time: number,
  details: Record<string, string | number | Record<string, string[]> | undefined> = {},
): LogEvent {
  return {
    time,
    state,
    messageId: message.messageId,
    url: message.url,
    method: message.method,
    maxRetries: message.maxRetries,
    timeout: message.timeoutMs,
    callerIP: message.callerIP,
    scheduleId: message.scheduleId,
    failureCallback: message.failureCallback,
    retryDelayExpression: message.retryDelay,
    flowControlKey: message.flowControl?.key,
    label: message.labels[0],
    labels: message.labels,
    ...details,
  };
}
