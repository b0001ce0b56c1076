import type { Faults } from './faults.ts';
import { LIMITS } from './limits.ts';
import type { Answer, Delivery } from './message.ts';
import { sign } from './sign.ts';
import type { SigningKeys } from './signing-keys.ts';

export interface DeliverOptions {
  keys: SigningKeys;
  faults: Faults;
  /** Ends what is under way when the server stops. */
  signal: AbortSignal;
}

/** Sends a message once and tells what came back. Never throws: no answer is an answer too, with status 0. */
export async function deliver(delivery: Delivery, options: DeliverOptions): Promise<Answer> {
  const { faults } = options;
  const isLost = faults.loseAcknowledgement > 0;
  const isDoubled = faults.duplicate > 0;
  if (isLost) faults.loseAcknowledgement--;
  if (isDoubled) faults.duplicate--;
  const answer = await send(delivery, options);
  if (isDoubled) await send(delivery, options);
  return isLost ? noAnswer('the acknowledgement was lost (planted)') : answer;
}

async function send({ message, retried }: Delivery, { keys, signal }: DeliverOptions): Promise<Answer> {
  const body = Buffer.from(message.body, 'base64');
  try {
    const response = await fetch(message.url, {
      method: message.method,
      headers: {
        ...message.header,
        'user-agent': 'Upstash-QStash',
        'upstash-message-id': message.messageId,
        'upstash-retried': String(retried),
        'upstash-caller-ip': message.callerIP,
        'upstash-signature': sign(keys.current, message.url, body),
        ...(message.scheduleId ? { 'upstash-schedule-id': message.scheduleId } : {}),
      },
      ...(message.method === 'GET' ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(message.timeoutMs)]),
    });
    const answered = Buffer.from(await response.arrayBuffer()).subarray(0, LIMITS.bodyBytes);
    return { status: response.status, header: headersOf(response), body: answered.toString('base64') };
  } catch (error) {
    return noAnswer(describe(error));
  }
}

/** Of the headers that came more than once only cookies are kept apart. */
function headersOf({ headers }: Response): Record<string, string[]> {
  const valuesOf = (name: string) => (name === 'set-cookie' ? headers.getSetCookie() : [headers.get(name) ?? '']);
  return Object.fromEntries([...new Set(headers.keys())].map((name) => [name, valuesOf(name)]));
}

function noAnswer(error: string): Answer {
  return { status: 0, header: {}, body: '', error };
}

/** fetch says "fetch failed" and keeps the reason to itself. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message ? error.cause.message : error.message;
}
