import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLIP_TYPES } from '../../contracts/speech-rules.ts';
import { detectAudioType } from '../detect-audio-type.ts';
import { joinBytes } from '../image-bytes.ts';
import { readAudioSeconds } from './read-audio-seconds.ts';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const little = (value: number, width: number) => new Uint8Array(new Uint32Array([value]).buffer).slice(0, width);
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));

/** One second of silence at 8 kHz, 16 bit, mono; `says` is the length that its header claims. */
const wav = (seconds: number, says = seconds * 16_000) =>
  joinBytes([
    latin1('RIFF\0\0\0\0WAVEfmt '),
    little(16, 4),
    joinBytes([little(1, 2), little(1, 2), little(8_000, 4), little(16_000, 4), little(2, 2), little(16, 2)]),
    latin1('data'),
    little(says, 4),
    new Uint8Array(seconds * 16_000),
  ]);

const oggPage = (granule: number, packet: string) =>
  joinBytes([
    latin1('OggS\0\0'),
    little(granule, 4),
    little(0, 4),
    new Uint8Array(12),
    latin1('\x01'),
    little(packet.length, 1),
    latin1(packet),
  ]);
const ogg = (seconds: number) =>
  joinBytes([oggPage(0, 'OpusHead\x01\x01'), oggPage(24_000, 'OpusTags'), oggPage(seconds * 48_000, 'sound')]);

/** MPEG 1 layer III, 128 kbit/s, 44.1 kHz: 16,000 bytes a second. */
const mp3 = (seconds: number) => joinBytes([latin1('\xff\xfb\x90\x00'), new Uint8Array(seconds * 16_000 - 4)]);
const countedMp3 = (frames: number) =>
  joinBytes([latin1('\xff\xfb\x90\x00'), new Uint8Array(32), latin1('Xing\0\0\0\x01'), little(frames, 4).reverse()]);

const secondsOf = (bytes: Uint8Array) => {
  const type = detectAudioType(bytes);
  return type && readAudioSeconds(bytes, type);
};

describe('how long a recording is', () => {
  it('is read from what browsers record, which do not write it down', () => {
    expect(secondsOf(fixture('two-seconds.webm'))).toBeCloseTo(2, 0);
    expect(secondsOf(fixture('two-seconds.mp4'))).toBeCloseTo(2, 0);
  });

  it('is what the samples of a WAV come to, whatever its header says', () => {
    expect(secondsOf(wav(3))).toBe(3);
    expect(secondsOf(wav(3, 16))).toBe(3);
    expect(secondsOf(wav(3, 0xffffffff))).toBe(3);
  });

  it('is where the last page of an Ogg is', () => {
    expect(secondsOf(ogg(61))).toBe(61);
  });

  it('is what an MP3 counts, or else comes to', () => {
    expect(secondsOf(mp3(4))).toBe(4);
    expect(secondsOf(countedMp3(383))).toBeCloseTo(10, 1);
    expect(secondsOf(joinBytes([latin1('ID3\x04\0\0\0\0\x01\x00'), new Uint8Array(128), mp3(4)]))).toBe(4);
  });

  it('is found out or left open for any bytes whatever', () => {
    const samples = [fixture('two-seconds.webm'), fixture('two-seconds.mp4'), wav(1), ogg(1), mp3(1)];
    const damaged = fc
      .tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 20 }))
      .map(([sample, changes]) => {
        const bytes = sample.slice(0, 3_000);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    fc.assert(
      fc.property(
        fc.oneof(damaged, fc.uint8Array({ maxLength: 300 })),
        fc.constantFrom(...CLIP_TYPES),
        (bytes, type) => {
          const seconds = readAudioSeconds(bytes, type);
          expect(seconds === null || Number.isFinite(seconds)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('what a recording is', () => {
  it('is told by its first bytes', () => {
    const samples = [fixture('two-seconds.webm'), ogg(1), fixture('two-seconds.mp4'), wav(1), mp3(1)];
    expect(samples.map(detectAudioType)).toEqual(CLIP_TYPES);
    const others = ['<html>', '\x89PNG\r\n', 'RIFF\0\0\0\0WEBP', '\xff\xd8\xff\xe0', '{"a":1}', ''];
    expect(others.map((text) => detectAudioType(latin1(text)))).toEqual(others.map(() => null));
  });
});
