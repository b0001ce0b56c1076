import type { DeadLetter, Delivery, Message } from './message.ts';
import { headersBehind } from './read-configuration.ts';
import type { Draft } from './read-message.ts';

const PREFIX = 'upstash-failure-callback-';

/** What is published about a message that was given up; null when nobody asked to be told. */
export function failureCallback(letter: DeadLetter, delivery: Delivery): Draft | null {
  return callbackDraft(letter.message, toBody(letter, delivery));
}

/** Its own headers without their prefix; retries are those of the message unless said otherwise. */
export function callbackDraft({ failureCallback, configuration }: Message, body: object): Draft | null {
  if (failureCallback === undefined) return null;
  const inherited = Object.entries(configuration).filter(([name]) => /^upstash-retr(ies|y-delay)$/.test(name));
  const own = Object.entries(headersBehind(configuration, PREFIX)).map(([name, value]) => [`upstash-${name}`, value]);
  return {
    destination: failureCallback,
    configuration: { ...Object.fromEntries([...inherited, ...own]), 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(body)),
  };
}

/** As https://upstash.com/docs/qstash/features/callbacks describes it. */
function toBody({ message, response, dlqId }: DeadLetter, { dueAt, retried }: Delivery): object {
  return {
    status: response.status,
    header: response.header,
    body: response.body,
    retried,
    maxRetries: message.maxRetries,
    dlqId,
    sourceMessageId: message.messageId,
    topicName: '',
    endpointName: '',
    url: message.url,
    method: message.method,
    sourceHeader: toLists(message.header),
    sourceBody: message.body,
    notBefore: String(Math.round(dueAt)),
    createdAt: String(message.createdAt),
    scheduleId: message.scheduleId ?? '',
    callerIP: message.callerIP,
  };
}

export function toLists(header: Record<string, string>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(header).map(([name, value]) => [name, [value]]));
}
