import { AppError } from '../errors.ts';
import { createBreaker } from './breaker.ts';
import { ExternalRefusal, WorthRetrying } from './external-failures.ts';
import { withDeadline } from './with-deadline.ts';

/** An answer of somebody else's, with where it is from and how old it is. */
export type Sourced<Value> = { value: Value; source: string; fetchedAt: string; isStale: boolean };

/** Where answers are kept. Both may fail, and then nothing was kept. */
export type ExternalStore = {
  read(key: string): Promise<string | null>;
  write(key: string, text: string, seconds: number): Promise<void>;
};

type Schema<Value> = { safeParse(given: unknown): { success: true; data: Value } | { success: false; error: unknown } };

export type Question<Value> = {
  url: URL;
  init?: RequestInit;
  schema: Schema<Value>;
  /** Without it the answer is not kept. Kept answers are checked against the schema like new ones. */
  keep?: { store: ExternalStore; key: string; freshSeconds: number; staleSeconds: number };
};

export type ExternalApi = {
  /**
   * Asks, or gives what is kept: while it is fresh, and as long as it is not too old when nobody answers. Throws `unavailable`, and
   * `ExternalRefusal` for a question that will not be answered however often it is asked.
   */
  ask<Value>(question: Question<Value>): Promise<Sourced<Value>>;
};

type ExternalApiOptions = {
  /** Who answers, as people are told. */
  source: string;
  timeoutMs?: number;
  /** The longest that is waited before the one retry; who asks for more is left alone for that long. */
  longestWaitMs?: number;
  now?: () => number;
  sleep?: (ms: number) => Promise<void>;
};

const TRIES = 2;
const MOST_CHARACTERS = 8_000_000;

/**
 * One vendor's API that can do without: an answer in 4 s, one retry after a 429 or a 5xx, nothing more for half a minute after
 * three failures in a row. Addresses come from the environment alone, and redirects are not followed.
 */
export function createExternalApi(options: ExternalApiOptions): ExternalApi {
  const { source, timeoutMs = 4_000, longestWaitMs = 1_500, now = Date.now, sleep = wait } = options;
  const breaker = createBreaker({ failures: 3, openMs: 30_000, now });
  const underWay = new Map<string, Promise<Sourced<unknown>>>();

  const unavailable = (cause: unknown) =>
    new AppError('unavailable', `${source} does not answer just now. Try again in a minute.`, {
      cause,
      retryAfterSeconds: Math.max(1, Math.ceil(breaker.openForMs() / 1000)),
    });

  async function fetchOnce<Value>({ url, init, schema }: Question<Value>): Promise<Value> {
    const text = await withDeadline(timeoutMs, async (signal) => {
      const response = await fetch(url, { ...init, signal, redirect: 'error' });
      if (response.ok) return response.text();
      await response.body?.cancel();
      throw toFailure(response, now());
    });
    if (text.length > MOST_CHARACTERS) throw new Error(`${source} answered ${text.length} characters`);
    const parsed = schema.safeParse(JSON.parse(text));
    if (!parsed.success) throw new Error(`${source} answered in another form`, { cause: parsed.error });
    return parsed.data;
  }

  async function fetchPatiently<Value>(question: Question<Value>): Promise<Value> {
    for (let tries = 1; ; tries += 1) {
      if (breaker.openForMs() > 0) throw unavailable('left alone after failures');
      try {
        const value = await fetchOnce(question);
        breaker.succeed();
        return value;
      } catch (cause) {
        if (cause instanceof ExternalRefusal) {
          breaker.succeed(); // it answers; the question was wrong
          throw cause;
        }
        const waitMs = cause instanceof WorthRetrying ? cause.waitMs : 200;
        breaker.fail(waitMs > longestWaitMs ? waitMs : 0);
        if (tries === TRIES || waitMs > longestWaitMs || !isPassing(cause)) throw unavailable(cause);
        await sleep(waitMs);
      }
    }
  }

  async function answer<Value>(question: Question<Value>): Promise<Sourced<Value>> {
    const { keep, schema } = question;
    const kept = keep && readKept(await keep.store.read(keep.key), schema);
    const ageMs = kept ? now() - Date.parse(kept.fetchedAt) : 0;
    if (kept && ageMs < keep.freshSeconds * 1000) return { ...kept, source, isStale: false };
    try {
      const value = await fetchPatiently(question);
      const fetchedAt = new Date(now()).toISOString();
      await keep?.store.write(keep.key, JSON.stringify({ fetchedAt, value }), keep.staleSeconds);
      return { value, source, fetchedAt, isStale: false };
    } catch (error) {
      if (!kept || error instanceof ExternalRefusal || ageMs > keep.staleSeconds * 1000) throw error;
      return { ...kept, source, isStale: true };
    }
  }

  return {
    ask<Value>(question: Question<Value>) {
      const key = question.keep?.key;
      if (key === undefined) return answer(question);
      const before = underWay.get(key);
      if (before) return before as Promise<Sourced<Value>>; // the same question, and so the same schema
      const asked = answer(question).finally(() => underWay.delete(key));
      underWay.set(key, asked);
      return asked;
    },
  };
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A timeout is not asked twice: who waits has waited long enough. */
const isPassing = (cause: unknown) => cause instanceof WorthRetrying || cause instanceof TypeError;

function toFailure(response: Response, now: number): Error {
  const { status } = response;
  if (status === 429 || status >= 500) return new WorthRetrying(status, response.headers.get('retry-after'), now);
  // A key that is refused is for us to put right; of anything else the question is to blame.
  if (status === 401 || status === 402 || status === 403) return new Error(`refuses our key: ${status}`);
  return new ExternalRefusal(status);
}

type Kept<Value> = { fetchedAt: string; value: Value };

/** What another release has kept in another form is not there. */
function readKept<Value>(text: string | null, schema: Schema<Value>): Kept<Value> | undefined {
  if (text === null) return undefined;
  try {
    const { fetchedAt, value } = JSON.parse(text) as Kept<unknown>;
    const parsed = schema.safeParse(value);
    if (parsed.success && !Number.isNaN(Date.parse(fetchedAt))) return { fetchedAt, value: parsed.data };
  } catch {
    // Not ours, or cut off: asked anew.
  }
  return undefined;
}

const apis = new Map<string, ExternalApi>();

/** One a process for each vendor and address: its breaker remembers. */
export function externalApiOf(options: ExternalApiOptions & { url: string }): ExternalApi {
  const name = `${options.source} ${options.url}`;
  const known = apis.get(name);
  if (known) return known;
  const made = createExternalApi(options);
  apis.set(name, made);
  return made;
}

/** `path` below a base address that may have a path of its own, with these parameters. */
export function externalUrl(base: string, path: string, parameters: Record<string, string | undefined> = {}): URL {
  const url = new URL(base.replace(/\/$/, '') + path);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
  return url;
}
