import { MockLanguageModelV4, simulateReadableStream } from 'ai/test';
import { describe, expect, it } from 'vitest';
import { type ModelPart, type ModelRequest, toLanguageModel } from './language-model.ts';

type StreamResult = Awaited<ReturnType<MockLanguageModelV4['doStream']>>;
type Chunk = StreamResult['stream'] extends ReadableStream<infer Part> ? Part : never;

const usage = (total: number) => ({
  inputTokens: { total, noCache: total, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 7, text: 7, reasoning: 0 },
});
const finish = (unified: 'stop' | 'interrupted'): Chunk => ({
  type: 'finish',
  usage: usage(12),
  finishReason: { unified, raw: undefined },
});
const text = (delta: string): Chunk => ({ type: 'text-delta', id: '0', delta });

function modelOf(doStream: MockLanguageModelV4['doStream'] | Chunk[]) {
  const streamed = async () => ({ stream: simulateReadableStream({ chunks: doStream as Chunk[] }) });
  const mock = new MockLanguageModelV4({ doStream: Array.isArray(doStream) ? streamed : doStream });
  return { mock, model: toLanguageModel(mock) };
}

const request = (signal = new AbortController().signal): ModelRequest => ({
  messages: [
    { role: 'system', text: 'rules' },
    { role: 'user', text: 'hi' },
    { role: 'assistant', text: '', calls: [{ callId: 'a', tool: 'agenda', input: '{"days": 3' }] },
    { role: 'tool', callId: 'a', tool: 'agenda', text: '{"data":1}' },
  ],
  tools: [{ name: 'agenda', description: 'What is on.', schema: { type: 'object' } }],
  signal,
});

async function partsOf(parts: AsyncIterable<ModelPart>): Promise<ModelPart[]> {
  const all: ModelPart[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

describe('a model of the SDK', () => {
  it('is heard word by word, with the calls it makes and what it used', async () => {
    const call: Chunk = { type: 'tool-call', toolCallId: 'b', toolName: 'agenda', input: '{}' };
    const { model } = modelOf([text('Let '), text(''), text('me.'), call, finish('stop')]);
    expect(await partsOf(model.stream(request()))).toEqual([
      { type: 'text', text: 'Let ' },
      { type: 'text', text: 'me.' },
      { type: 'call', callId: 'b', tool: 'agenda', input: '{}' },
      { type: 'usage', inputTokens: 12, outputTokens: 7 },
    ]);
  });

  it('is told what was said in its own terms, arguments that are no JSON as none', async () => {
    const { model, mock } = modelOf([finish('stop')]);
    await partsOf(model.stream(request()));
    expect(mock.doStreamCalls[0]?.prompt[2]).toMatchObject({ content: [{ type: 'tool-call', input: {} }] });
    expect(mock.doStreamCalls[0]?.tools).toMatchObject([{ type: 'function', name: 'agenda' }]);
  });

  it.each([
    ['429 that says for how long', { statusCode: 429, responseHeaders: { 'retry-after': '2' } }, 'busy', 2_000],
    ['429', { statusCode: 429 }, 'busy', undefined],
    ['500', { statusCode: 500 }, 'unreachable', undefined],
  ])('that answers %s fails so', async (_, error, kind, retryAfterMs) => {
    const { model } = modelOf(async () => {
      throw Object.assign(new Error('secret'), error);
    });
    await expect(partsOf(model.stream(request()))).rejects.toMatchObject({ name: 'ModelFailure', kind, retryAfterMs });
  });

  it.each([
    ['ends without an end', finish('interrupted')],
    ['says that it failed', { type: 'error', error: new Error('broken') } satisfies Chunk],
  ])('whose stream %s was cut', async (_, last) => {
    const { model } = modelOf([text('Half'), last]);
    await expect(partsOf(model.stream(request()))).rejects.toMatchObject({ name: 'ModelFailure', kind: 'cut' });
  });

  it('that is no longer wanted fails with the reason why', async () => {
    const controller = new AbortController();
    const { model } = modelOf(async ({ abortSignal }) => {
      await new Promise((_, reject) => abortSignal?.addEventListener('abort', reject));
      throw new Error('not reached');
    });
    const parts = partsOf(model.stream(request(controller.signal)));
    controller.abort(new Error('enough'));
    await expect(parts).rejects.toThrow('enough');
  });

  it('that is no longer wanted is left alone in mid-answer, though whoever made the request has forgotten the signal', async () => {
    const controller = new AbortController();
    let isLeft = false;
    const stream = new ReadableStream<Chunk>({
      start: (opened) => opened.enqueue(text('Once ')),
      cancel: () => {
        isLeft = true;
      },
    });
    const { model } = modelOf(async () => ({ stream }));
    const parts = model.stream(request(controller.signal))[Symbol.asyncIterator]();
    await parts.next();
    const next = parts.next();
    controller.abort(new Error('enough'));
    await expect(next).rejects.toThrow('enough');
    expect(isLeft).toBe(true);
  });
});
