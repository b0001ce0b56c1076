/** Told of every piece that arrives, also of comments, which say no more than that the line is alive. */
export type OnAlive = () => void;

/** The `data` of each event of a `text/event-stream`, as they come. Ends with the stream; throws when it is cut. */
export async function* readEventStream(body: ReadableStream<Uint8Array>, onAlive: OnAlive): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onAlive();
      // A line may end in CR LF, and both may come apart: the CR waits for what follows it.
      const blocks = (rest + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = dataOf(block);
        if (data !== null) yield data;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined); // it was cut: there is nothing left to cancel
  }
}

function dataOf(block: string): string | null {
  const lines = block.split(/\r?\n/).flatMap((line) => /^data: ?(.*)$/.exec(line)?.[1] ?? []);
  return lines.length > 0 ? lines.join('\n') : null;
}
