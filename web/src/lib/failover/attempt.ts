import type { Origin } from './origin.ts';
import type { Send } from './probe-origin.ts';

/** `unavailable` is an answer of the API too, but one that another origin may not give. */
export type Outcome = { kind: 'answer' | 'unavailable'; response: Response } | { kind: 'failed' };

export interface Attempt {
  origin: Origin;
  /** Never rejects. */
  outcome: Promise<Outcome>;
  abort(): void;
}

const FAILED: Outcome = { kind: 'failed' };

/** Sends a request to one origin. It counts as answered once the answer is wholly here. */
export function startAttempt(send: Send, origin: Origin, path: string, init: RequestInit): Attempt {
  const controller = new AbortController();
  const signal = init.signal ? AbortSignal.any([init.signal, controller.signal]) : controller.signal;
  // Refused, cut off or broken: a browser does not say, and the next origin is asked in each case.
  const outcome = ask(send, origin.prefix + path, { ...init, signal }).catch(() => FAILED);
  return { origin, outcome, abort: () => controller.abort() };
}

const WITHOUT_BODY = new Set([204, 205, 304]);

async function ask(send: Send, url: string, init: RequestInit): Promise<Outcome> {
  const head = await send(url, init);
  const body = WITHOUT_BODY.has(head.status) ? null : await head.arrayBuffer();
  const response = new Response(body, head);
  const type = head.headers.get('Content-Type') ?? '';
  // A proxy, a host without our function or a hotel's sign-in page: not the API, whatever it says.
  const isOurs = head.ok ? !type.includes('text/html') : head.status === 304 || type.includes('problem+json');
  if (!isOurs) return FAILED;
  if (head.status !== 503) return { kind: 'answer', response };
  const { code }: { code?: unknown } = await response.clone().json();
  // The other codes of a 503 say that this host is not set up.
  return code === 'unavailable' ? { kind: 'unavailable', response } : FAILED;
}
