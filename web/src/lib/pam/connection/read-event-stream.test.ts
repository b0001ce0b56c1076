import { expect, test } from 'vitest';
import { readEventStream } from './read-event-stream.ts';

const bytes = new TextEncoder().encode(
  ': hello\n\nid: 1\ndata: {"text":"Köln"}\n\nid: 2\r\ndata: one\r\ndata: two\r\n\r\nid: 3\ndata: cut',
);

function streamOf(...pieces: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

test('events are whole wherever the network cuts them, comments are none, and what was cut off at the end is left out', async () => {
  for (let at = 0; at <= bytes.length; at++) {
    const found: string[] = [];
    const stream = streamOf(bytes.slice(0, at), bytes.slice(at));
    for await (const data of readEventStream(stream, () => undefined)) found.push(data);
    expect(found).toEqual(['{"text":"Köln"}', 'one\ntwo']);
  }
});

test('comments say that the line is alive', async () => {
  let alive = 0;
  const stream = streamOf(new TextEncoder().encode(': 1\n\n'), new TextEncoder().encode(': 2\n\n'));
  for await (const _ of readEventStream(stream, () => alive++)) throw new Error('A comment is no event.');
  expect(alive).toBe(2);
});
