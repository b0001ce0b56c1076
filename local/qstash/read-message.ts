import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';
import { parseDuration } from './duration.ts';
import { LIMITS } from './limits.ts';
import type { Delivery, FlowLimits, Message } from './message.ts';
import { headersBehind } from './read-configuration.ts';
import { requireDestination } from './read-destination.ts';
import { Refusal } from './refusal.ts';
import { evaluateRetryDelay } from './retry-expression.ts';

export interface Draft {
  destination: string;
  configuration: Record<string, string>;
  body: Buffer;
  scheduleId?: string | undefined;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const NAME = /^[A-Za-z0-9._-]+$/;

/** Reads what was asked for, as strictly as QStash does. Throws a `Refusal`. */
export function readMessage({ destination, configuration, body, scheduleId }: Draft, clock: Clock): Delivery {
  const now = clock.now();
  const message: Message = {
    messageId: `msg_${randomBytes(18).toString('base64url')}`,
    url: requireDestination(destination),
    method: readMethod(configuration['upstash-method']),
    header: {
      ...(configuration['content-type'] ? { 'content-type': configuration['content-type'] } : {}),
      ...headersBehind(configuration, 'upstash-forward-'),
    },
    body: body.toString('base64'),
    configuration,
    createdAt: now,
    maxRetries: readRetries(configuration['upstash-retries']),
    retryDelay: readRetryDelay(configuration['upstash-retry-delay']),
    timeoutMs: Math.min(
      readDuration('timeout', configuration['upstash-timeout']) ?? LIMITS.timeoutMs,
      LIMITS.timeoutMs,
    ),
    failureCallback: readCallback(configuration['upstash-failure-callback']),
    labels: readLabels(configuration['upstash-label']),
    flowControl: readFlowControl(configuration),
    scheduleId,
    callerIP: '127.0.0.1',
  };
  return { message, dueAt: now + clock.wait(readDelay(configuration, now)), retried: 0 };
}

/** Throws for more than a message may hold. Callbacks, which carry the message they are about, are not held to it. */
export function requireSize(body: Buffer): Buffer {
  if (body.length <= LIMITS.bodyBytes) return body;
  throw new Refusal(413, `the message size ${body.length} exceeds the limit of ${LIMITS.bodyBytes} bytes`);
}

/** Throws unless it is made of the characters that QStash allows in names. */
export function requireName(kind: string, name: string): string {
  if (NAME.test(name)) return name;
  throw new Refusal(400, `${kind} may hold letters, digits, hyphens, periods and underscores only`);
}

export function readDeduplicationId(configuration: Record<string, string>): string | undefined {
  const id = configuration['upstash-deduplication-id'];
  if (id?.includes(':')) throw new Refusal(400, "DeduplicationId cannot contain ':'");
  return id || undefined;
}

function readMethod(given = 'POST'): string {
  const method = given.toUpperCase();
  if (METHODS.includes(method)) return method;
  throw new Refusal(400, `invalid method ${given}`);
}

function readRetries(given: string | undefined): number {
  if (given === undefined) return LIMITS.retries;
  if (!/^\d+$/.test(given)) throw new Refusal(400, `invalid retries ${given}`);
  if (Number(given) <= LIMITS.retries) return Number(given);
  throw new Refusal(400, `retries ${given} exceed the plan's limit of ${LIMITS.retries}`);
}

function readRetryDelay(expression: string | undefined): string | undefined {
  if (expression !== undefined) evaluateRetryDelay(expression, 0);
  return expression;
}

function readDelay(configuration: Record<string, string>, now: number): number {
  const notBefore = configuration['upstash-not-before'];
  if (notBefore !== undefined && !/^\d+$/.test(notBefore)) throw new Refusal(400, `invalid not-before ${notBefore}`);
  const delay =
    notBefore === undefined
      ? (readDuration('delay', configuration['upstash-delay']) ?? 0)
      : Math.max(0, Number(notBefore) * 1_000 - now);
  if (delay <= LIMITS.delayMs) return delay;
  throw new Refusal(400, "the delay exceeds the plan's limit of 7 days");
}

function readDuration(kind: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const ms = parseDuration(given);
  if (ms === null) throw new Refusal(400, `invalid ${kind} ${given}`);
  return ms;
}

function readCallback(address: string | undefined): string | undefined {
  return address === undefined ? undefined : requireDestination(address);
}

function readLabels(given: string | undefined): string[] {
  const labels = given?.split(',').map((label) => label.trim()) ?? [];
  return labels.filter((label) => label !== '').map((label) => requireName('label', label));
}

function readFlowControl(configuration: Record<string, string>): FlowLimits | undefined {
  const key = configuration['upstash-flow-control-key'];
  if (key === undefined) return undefined;
  const given = configuration['upstash-flow-control-value'] ?? '';
  const values = new Map(
    given.split(',').map((part) => {
      const [name = '', value = ''] = part.split('=');
      return [name.trim().toLowerCase(), value.trim()];
    }),
  );
  const parallelism = readLimit('parallelism', values.get('parallelism'));
  const rate = readLimit('rate', values.get('rate'));
  if (parallelism === undefined && rate === undefined) throw new Refusal(400, 'flow control needs parallelism or rate');
  const periodMs = readDuration('period', values.get('period')) ?? 1_000;
  return { key: requireName('flow control key', key), parallelism, rate, periodSeconds: Math.max(1, periodMs / 1_000) };
}

function readLimit(kind: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^[1-9]\d*$/.test(given)) return Number(given);
  throw new Refusal(400, `invalid flow control ${kind} ${given}`);
}
