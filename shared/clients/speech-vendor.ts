import { createBreaker } from './breaker.ts';
import { WorthRetrying } from './external-failures.ts';
import { SpeechFailure } from './speech-failure.ts';
import { withDeadline } from './with-deadline.ts';

export type SpeechQuestion<Result> = {
  url: string;
  init: RequestInit;
  timeoutMs: number;
  /** Throws `SpeechFailure` for what is not an answer. */
  read: (bytes: Uint8Array) => Result;
};

export type SpeechVendor = {
  /** Whether it is left alone just now, after failures. */
  isResting(): boolean;
  /**
   * What `read` makes of a good answer's bytes. Asked once: whoever waits to hear something is better served by the next engine.
   * Throws `SpeechFailure`, at once while it is left alone.
   */
  ask<Result>(question: SpeechQuestion<Result>): Promise<Result>;
};

const FAILURES_TO_REST = 3;
const REST_MS = 30_000;
const MOST_BYTES = 8_000_000;

export function createSpeechVendor(now: () => number = Date.now): SpeechVendor {
  const breaker = createBreaker({ failures: FAILURES_TO_REST, openMs: REST_MS, now });
  const isResting = () => breaker.openForMs() > 0;

  async function ask<Result>({ url, init, timeoutMs, read }: SpeechQuestion<Result>): Promise<Result> {
    if (isResting()) throw new SpeechFailure('resting');
    try {
      const answer = read(await withDeadline(timeoutMs, (signal) => fetchBytes(url, { ...init, signal }, now())));
      breaker.succeed();
      return answer;
    } catch (cause) {
      const failure = toFailure(cause);
      // What it will not say of one text says nothing of the next.
      if (failure.reason === 'refused') breaker.succeed();
      else breaker.fail(cause instanceof WorthRetrying && failure.reason === 'limit' ? cause.waitMs : 0);
      throw failure;
    }
  }

  return { isResting, ask };
}

async function fetchBytes(url: string, init: RequestInit, now: number): Promise<Uint8Array> {
  const response = await fetch(url, { ...init, redirect: 'error' });
  const { status } = response;
  if (response.ok) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length === 0 || bytes.length > MOST_BYTES) throw new SpeechFailure('broken', `${bytes.length} bytes`);
    return bytes;
  }
  await response.body?.cancel();
  if (status === 429) throw new Limited(status, response.headers.get('retry-after'), now);
  if (status >= 500) throw new SpeechFailure('down', `answered ${status}`);
  throw new SpeechFailure([401, 402, 403].includes(status) ? 'key' : 'refused', `answered ${status}`);
}

class Limited extends WorthRetrying {}

function toFailure(cause: unknown): SpeechFailure {
  if (cause instanceof SpeechFailure) return cause;
  if (cause instanceof Limited) return new SpeechFailure('limit', cause);
  const isLate = cause instanceof Error && /^no answer in/.test(cause.message);
  return new SpeechFailure(isLate ? 'timeout' : 'down', cause);
}

const vendors = new Map<string, SpeechVendor>();

/** One a process for each address and use of it: its breaker remembers. */
export function speechVendorOf(name: string): SpeechVendor {
  const known = vendors.get(name) ?? createSpeechVendor();
  vendors.set(name, known);
  return known;
}
