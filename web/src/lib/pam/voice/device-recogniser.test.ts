import { describe, expect, it } from 'vitest';
import { type BrowserRecognition, createDeviceRecogniser } from './device-recogniser.ts';

function setUp(isContinuous = true) {
  const calls: string[] = [];
  const recognition: BrowserRecognition = {
    ...{ lang: '', continuous: false, interimResults: false, onresult: null, onerror: null, onend: null },
    start: () => void calls.push('start'),
    stop: () => void calls.push('stop'),
    abort: () => void calls.push('abort'),
  };
  const words: string[] = [];
  const listening = createDeviceRecogniser(() => recognition).listen(isContinuous, (so) => words.push(so));
  const understand = (...parts: string[]) =>
    recognition.onresult?.({ results: parts.map((transcript) => [{ transcript }]) });
  return { recognition, listening, words, calls, understand };
}

describe('the browser’s recogniser', () => {
  it('tells what it understood so far, and all of it in the end', async () => {
    const { recognition, listening, words, calls, understand } = setUp();
    understand('put 62');
    understand('put 62 litres', ' in the Prado');
    listening.finish();
    recognition.onend?.();
    expect(await listening.heard).toBe('put 62 litres in the Prado');
    expect(words).toEqual(['put 62', 'put 62 litres in the Prado']);
    expect(calls).toEqual(['start', 'stop']);
    expect(recognition).toMatchObject({ lang: 'en-AU', continuous: true });
  });

  it('hears nothing when nobody speaks, which is no fault', async () => {
    const { recognition, listening } = setUp(false);
    recognition.onerror?.({ error: 'no-speech' });
    recognition.onend?.();
    expect(await listening.heard).toBe('');
  });

  it.each([
    ['not-allowed', /not allowed/],
    ['network', /needs a connection/],
    ['bad-grammar', /could not listen/],
  ])('says what %s means', async (error, words) => {
    const { recognition, listening } = setUp();
    recognition.onerror?.({ error });
    recognition.onend?.();
    await expect(listening.heard).rejects.toThrow(words);
  });
});
