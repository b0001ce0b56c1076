import { randomUUID } from 'node:crypto';
import OpenAI from 'openai';
import { describe, expect, test } from 'vitest';
import { readStackFile } from '../../stack-file.ts';
import { resolveDataDir } from '../../stack-options.ts';
import { makeWav } from '../make-wav.ts';
import { modelRequests, scriptModel } from '../script-model.ts';
import { HEARD } from '../speech-routes.ts';

const { model: url } = (await readStackFile(resolveDataDir())).urls;
const openai = new OpenAI({ apiKey: 'stand-in', baseURL: `${url}/v1`, maxRetries: 0, timeout: 10_000 });
const say = (content: string) => ({ model: 'stand-in', messages: [{ role: 'user' as const, content }] });
const tool = (name: string) => ({ type: 'function' as const, function: { name, parameters: { type: 'object' } } });

async function stream(content: string, signal?: AbortSignal) {
  const options = { stream: true as const, stream_options: { include_usage: true } };
  const chunks = await openai.chat.completions.create({ ...say(content), ...options }, { signal });
  let text = '';
  let usage = null;
  for await (const chunk of chunks) {
    text += chunk.choices[0]?.delta.content ?? '';
    usage = chunk.usage ?? usage;
  }
  return { text, usage };
}

describe("OpenAI's SDK against the stand-in for a model", () => {
  test('finds its models, and is refused with another key', async () => {
    expect((await openai.models.list()).data.map(({ id }) => id)).toContain('stand-in');
    const stranger = new OpenAI({ apiKey: 'sk-other', baseURL: `${url}/v1`, maxRetries: 0 });
    await expect(stranger.models.list()).rejects.toMatchObject({ status: 401 });
  });

  test('reads the same answer streamed and whole, with what it used', async () => {
    const asked = `Good morning ${randomUUID()}`;
    const whole = await openai.chat.completions.create(say(asked));
    expect(whole.choices[0]).toMatchObject({ finish_reason: 'stop', message: { role: 'assistant' } });
    const streamed = await stream(asked);
    expect(streamed.text).toBe(whole.choices[0]?.message.content);
    expect(streamed.text).toContain(asked);
    expect(streamed.usage).toEqual(whole.usage);
  });

  test('is asked to call a tool that was offered, and is told its result in a sentence', async () => {
    const asked = say('Put 62 litres in, $118.40, at 84710');
    const offered = { ...asked, tools: [tool('log_fuel')] };
    const first = await openai.chat.completions.create(offered);
    const [call] = first.choices[0]?.message.tool_calls ?? [];
    if (call?.type !== 'function') throw new Error('no call');
    expect(call.function.name).toBe('log_fuel');
    expect(JSON.parse(call.function.arguments)).toEqual({ litres: 62, totalCents: 11_840, odometerKm: 84_710 });
    const result = { role: 'tool' as const, tool_call_id: call.id, content: '{"sentence":"Logged 62 litres."}' };
    const messages = [...asked.messages, { role: 'assistant' as const, tool_calls: [call] }, result];
    const second = await openai.chat.completions.create({ ...offered, messages });
    expect(second.choices[0]?.message.content).toBe('Logged 62 litres.');
    const without = await openai.chat.completions.create(asked);
    expect(without.choices[0]?.message.tool_calls).toBeUndefined();
  });

  test('streams a scripted call, step after step, to whoever says the words it is for', async () => {
    const match = randomUUID();
    const call = { name: 'no_such_tool', arguments: '{"broken":' };
    const usage = { inputTokens: 900, outputTokens: 30 };
    await scriptModel(url, { match, steps: [{ toolCalls: [call] }, { text: 'All done.', usage }] });
    const runner = openai.chat.completions.stream({ ...say(match), tools: [tool('log_fuel')] });
    const { choices } = await runner.finalChatCompletion();
    expect(choices[0]).toMatchObject({ finish_reason: 'tool_calls', message: { tool_calls: [{ function: call }] } });
    expect(await stream(match)).toMatchObject({ text: 'All done.', usage: { prompt_tokens: 900, total_tokens: 930 } });
    expect((await stream(match)).text).toContain('You said');
    expect(await modelRequests(url, 'chat', match)).toHaveLength(3);
  });

  test('meets a limit, a fault, a cut and a silence as they are scripted', async () => {
    const match = randomUUID();
    const text = 'one two three four';
    const cut = { text, cutAfter: 2 };
    await scriptModel(url, {
      match,
      steps: [{ status: 429, retryAfter: '3' }, { status: 500 }, cut, { hangAfter: 0 }],
    });
    const limited = await stream(match).catch((error: unknown) => error);
    expect(limited).toMatchObject({ status: 429 });
    expect((limited as InstanceType<typeof OpenAI.APIError>).headers?.get('retry-after')).toBe('3');
    await expect(stream(match)).rejects.toMatchObject({ status: 500 });
    await expect(stream(match)).rejects.toThrow();
    await expect(stream(match, AbortSignal.timeout(300))).rejects.toThrow();
    const requests = await modelRequests(url, 'chat', match);
    expect(requests.map(({ tokensSent }) => tokensSent)).toEqual([0, 0, 2, 0]);
  });

  test('is seen to go away in the middle of an answer', async () => {
    const match = randomUUID();
    await scriptModel(url, { match, steps: [{ text: 'one two three', tokenMs: 60_000 }] });
    const chunks = await openai.chat.completions.create({ ...say(match), stream: true });
    for await (const chunk of chunks) if (chunk.choices[0]?.delta.content) chunks.controller.abort();
    await expect
      .poll(() => modelRequests(url, 'chat', match))
      .toMatchObject([{ tokensSent: 1, endedAt: null, abortedAt: expect.any(String) }]);
  });

  test('gets speech as a WAV that is longer for a longer text, and its words back', async () => {
    const speak = async (input: string) => {
      const response = await openai.audio.speech.create({ model: 'stand-in-tts', voice: 'alloy', input });
      expect(response.headers.get('content-type')).toBe('audio/wav');
      return new Uint8Array(await response.arrayBuffer());
    };
    const short = await speak('Good morning.');
    expect(short).toEqual(makeWav('Good morning.'));
    expect((await speak('Good morning. The Prado wants a service.')).length).toBeGreaterThan(short.length);
    const hear = async (bytes: Uint8Array<ArrayBuffer>) =>
      openai.audio.transcriptions.create({ model: 'stand-in-stt', file: new File([bytes], 'clip.wav') });
    expect(await hear(short)).toEqual({ text: 'Good morning.' });
    expect(await hear(new Uint8Array(100))).toEqual({ text: HEARD });
  });
});
