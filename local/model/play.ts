import type { ReceivedRequest } from './received.ts';
import type { Step } from './script.ts';

export type Pace = Pick<Step, 'firstTokenMs' | 'tokenMs' | 'hangAfter' | 'cutAfter'>;
export const AT_ONCE: Pace = { firstTokenMs: 0, tokenMs: 0 };
type Piece = string | Uint8Array<ArrayBuffer>;
export type Played = { first?: Piece; tokens: Piece[]; last: Piece[] };

/**
 * A body that is said piece by piece at the step's pace, and hangs or breaks off where the step says so. It ends as soon as nobody
 * listens any more.
 */
export function play({ first, tokens, last }: Played, pace: Pace, request: ReceivedRequest): ReadableStream {
  const left = new AbortController();
  async function* pieces() {
    if (first) yield first;
    await pause(pace.firstTokenMs, left.signal);
    for (const [at, token] of tokens.entries()) {
      if (pace.cutAfter === at) throw cut();
      if (pace.hangAfter === at) await new Promise((resolve) => left.signal.addEventListener('abort', resolve));
      if (left.signal.aborted) return;
      yield token;
      request.tokensSent += 1;
      await pause(pace.tokenMs, left.signal);
    }
    yield* last;
  }
  const source = pieces();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next();
      if (!done) return controller.enqueue(typeof value === 'string' ? new TextEncoder().encode(value) : value);
      request.endedAt ??= request.abortedAt ? null : new Date().toISOString();
      controller.close();
    },
    cancel() {
      request.abortedAt ??= new Date().toISOString();
      left.abort();
    },
  });
}

/** Waits, unless nobody listens any more. */
export function pause(ms: number, signal: AbortSignal): Promise<void> | undefined {
  if (ms === 0 || signal.aborted) return undefined;
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Without a stack, since the server prints it and nothing is wrong. */
function cut(): Error {
  const error = new Error('The stand-in cuts a reply, as its script says.');
  error.stack = '';
  return error;
}
