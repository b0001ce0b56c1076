import type { PamEvent } from '../../contracts/pam-protocol.ts';

/** Proxies and phones close what is silent for longer. */
const HEARTBEAT_MS = 15_000;

/** Server-sent events: what is sent goes out at once, and a comment now and then. `left` is aborted when nobody listens any more. */
export function createSseStream() {
  const encoder = new TextEncoder();
  const left = new AbortController();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let heartbeat: ReturnType<typeof setInterval> | undefined;

  function write(text: string): void {
    controller?.enqueue(encoder.encode(text));
  }

  function stop(): void {
    clearInterval(heartbeat);
    controller = undefined;
  }

  const body = new ReadableStream<Uint8Array>({
    start(opened) {
      controller = opened;
      heartbeat = setInterval(() => write(': \n\n'), HEARTBEAT_MS);
    },
    cancel() {
      stop();
      left.abort();
    },
  });

  return {
    body,
    left: left.signal,
    send: (event: PamEvent) => write(`id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`),
    close() {
      const open = controller;
      stop();
      open?.close();
    },
  };
}

export const SSE_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};
