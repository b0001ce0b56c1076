import { toLists } from './failure-callback.ts';
import type { DeadLetter, Delivery } from './message.ts';

/** As `/v2/messages` answers it. */
export function describeMessage({ message, dueAt }: Pick<Delivery, 'message' | 'dueAt'>) {
  return {
    messageId: message.messageId,
    url: message.url,
    method: message.method,
    header: toLists(message.header),
    ...text('body', message.body),
    maxRetries: message.maxRetries,
    retryDelayExpression: message.retryDelay,
    notBefore: Math.round(dueAt),
    createdAt: message.createdAt,
    failureCallback: message.failureCallback,
    scheduleId: message.scheduleId,
    callerIP: message.callerIP,
    flowControlKey: message.flowControl?.key,
    parallelism: message.flowControl?.parallelism,
    rate: message.flowControl?.rate,
    period: message.flowControl?.periodSeconds,
    label: message.labels[0],
    labels: message.labels,
  };
}

/** As `/v2/dlq` answers it. */
export function describeDeadLetter({ dlqId, message, response, failedAt }: DeadLetter) {
  return {
    ...describeMessage({ message, dueAt: failedAt }),
    dlqId,
    responseStatus: response.status,
    responseHeader: response.header,
    ...text('responseBody', response.body || Buffer.from(response.error ?? '').toString('base64')),
  };
}

/** Readable under its name, or in base64 beside it when it is no UTF-8. */
function text(name: string, base64: string): Record<string, string> {
  const bytes = Buffer.from(base64, 'base64');
  const readable = bytes.toString('utf8');
  return Buffer.from(readable).equals(bytes) ? { [name]: readable } : { [`${name}Base64`]: base64 };
}
