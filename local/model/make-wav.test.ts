import { expect, test } from 'vitest';
import { durationMs, makeWav, readWavText } from './make-wav.ts';

const TEXT = 'Logged 62 litres for the Prado – $118.40.';

test('a WAV says of itself what it holds, to the byte', () => {
  const wav = makeWav(TEXT);
  const view = new DataView(wav.buffer);
  const word = (at: number) => Buffer.from(wav.subarray(at, at + 4)).toString('latin1');
  expect([word(0), word(8), word(12)]).toEqual(['RIFF', 'WAVE', 'fmt ']);
  expect(view.getUint32(4, true)).toBe(wav.length - 8);
  const chunks = new Map<string, number>();
  for (let at = 12; at < wav.length; at += 8 + view.getUint32(at + 4, true) + (view.getUint32(at + 4, true) % 2)) {
    chunks.set(word(at), view.getUint32(at + 4, true));
  }
  expect([...chunks.keys()]).toEqual(['fmt ', 'LIST', 'data']);
  const bytesASecond = view.getUint32(28, true);
  expect((chunks.get('data') ?? 0) / bytesASecond).toBeCloseTo(durationMs(TEXT) / 1000, 3);
});

test('speech twice as fast takes half the time', () => {
  expect(durationMs(TEXT, 2)).toBe(durationMs(TEXT) / 2);
  expect(makeWav(TEXT, 2).length).toBeLessThan(makeWav(TEXT).length);
});

test('its text is read back out of it, and out of nothing else', () => {
  expect(readWavText(makeWav(TEXT))).toBe(TEXT);
  expect(readWavText(new TextEncoder().encode('webm'))).toBeUndefined();
});
