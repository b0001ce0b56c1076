const RATE = 8_000;
const MS_A_CHARACTER = 20;
const SHORTEST_MS = 100;
const LOUDNESS = 6_000;

/**
 * A WAV (PCM, 8 kHz, 16 bit, mono) for a text, always the same for the same: a tone a word, 20 ms a character. The text
 * is in it too, as a comment, so that the stand-in's own transcription can tell what was "said".
 */
export function makeWav(text: string, speed = 1): Uint8Array<ArrayBuffer> {
  const samples = new Int16Array(Math.round((durationMs(text, speed) / 1000) * RATE));
  const perCharacter = samples.length / Math.max(1, text.length);
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    addTone(samples, Math.floor(index * perCharacter), Math.floor((index + word.length) * perCharacter), pitch(word));
  }
  const comment = new TextEncoder().encode(text);
  const content = join([
    ascii('WAVE'),
    chunk('fmt ', numbers([1, 2], [1, 2], [RATE, 4], [RATE * 2, 4], [2, 2], [16, 2])),
    chunk('LIST', join([ascii('INFO'), chunk('ICMT', comment)])),
    chunk('data', new Uint8Array(samples.buffer)),
  ]);
  return chunk('RIFF', content);
}

/** How long the WAV of a text is. */
export const durationMs = (text: string, speed = 1): number =>
  Math.max(SHORTEST_MS, text.length * MS_A_CHARACTER) / speed;

/** The text of a WAV that `makeWav` made; undefined of any other recording. */
export function readWavText(bytes: Uint8Array): string | undefined {
  const at = Buffer.from(bytes).indexOf('INFOICMT');
  if (at === -1) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at + 8, true);
  return new TextDecoder().decode(bytes.subarray(at + 12, at + 12 + length));
}

function addTone(samples: Int16Array, from: number, to: number, hertz: number): void {
  for (let at = from; at < to; at += 1) {
    const swell = Math.sin((Math.PI * (at - from)) / (to - from)); // no clicks
    samples[at] = Math.round(LOUDNESS * swell * Math.sin((2 * Math.PI * hertz * at) / RATE));
  }
}

const pitch = (word: string) => 180 + ([...word].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 240);

const ascii = (text: string) => new TextEncoder().encode(text);

function numbers(...values: [value: number, size: 2 | 4][]): Uint8Array {
  return join(values.map(([value, size]) => new Uint8Array(new Uint32Array([value]).buffer).slice(0, size)));
}

/** A RIFF chunk: name, length, content, and a byte more where that is odd. The file itself is one, too. */
function chunk(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  return join([ascii(name), numbers([content.length, 4]), content, new Uint8Array(content.length % 2)]);
}

function join(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
