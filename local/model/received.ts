import type { ReplyKind } from './script.ts';

export interface ReceivedRequest {
  kind: ReplyKind;
  /** What scripts match against. */
  asked: string;
  body: unknown;
  receivedAt: string;
  /** When the last byte of the reply was handed over. */
  endedAt: string | null;
  /** When whoever asked went away before that. */
  abortedAt: string | null;
  tokensSent: number;
}

const MOST_KEPT = 2_000;

/** What was asked of the stand-in, for tests to look at: the newest requests, oldest first. */
export class Received {
  private requests: ReceivedRequest[] = [];

  add(kind: ReplyKind, asked: string, body: unknown, signal: AbortSignal): ReceivedRequest {
    const request: ReceivedRequest = {
      kind,
      asked,
      body,
      receivedAt: new Date().toISOString(),
      endedAt: null,
      abortedAt: null,
      tokensSent: 0,
    };
    signal.addEventListener('abort', () => {
      if (!request.endedAt) request.abortedAt ??= new Date().toISOString();
    });
    this.requests.push(request);
    if (this.requests.length > MOST_KEPT) this.requests.shift();
    return request;
  }

  list(kind: string | undefined, match: string | undefined): ReceivedRequest[] {
    return this.requests.filter((one) => (!kind || one.kind === kind) && (!match || one.asked.includes(match)));
  }
}
