import type { PamEvent } from '../contracts/pam-protocol.ts';
import { readPamEvents } from '../services/pam/read-pam-events.ts';
import type { ServiceContext } from '../services/service-context.ts';

const POLL_MS = 200;
const PAGE = 500;

type Tail = {
  conversationId: string;
  afterSeq: number;
  signal: AbortSignal;
  /** Which event is the last that is wanted; without it, that after which nothing runs any more. */
  isLast?: (event: PamEvent) => boolean;
};

/**
 * The events of a conversation after a number, and those to come while an answer is being made, by whichever process. Reading them keeps that
 * answer going.
 */
export async function* tailEvents(ctx: ServiceContext, { conversationId, afterSeq, signal, isLast }: Tail) {
  let seq = afterSeq;
  while (!signal.aborted) {
    const { events, running } = await readPamEvents(ctx, { conversationId, afterSeq: seq, limit: PAGE });
    for (const event of events) {
      yield event;
      seq = event.seq;
      if (isLast?.(event)) return;
    }
    if (events.length === PAGE) continue;
    if (!running) return;
    await pause(POLL_MS, signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
