import type { ClipType } from '../../contracts/speech-rules.ts';
import { mp3Seconds } from './mp3-seconds.ts';
import { mp4Seconds } from './mp4-seconds.ts';
import { oggSeconds } from './ogg-seconds.ts';
import { wavSeconds } from './wav-seconds.ts';
import { webmSeconds } from './webm-seconds.ts';

const READERS: Record<ClipType, (bytes: Uint8Array) => number | null> = {
  'audio/webm': webmSeconds,
  'audio/ogg': oggSeconds,
  'audio/mp4': mp4Seconds,
  'audio/wav': wavSeconds,
  'audio/mpeg': mp3Seconds,
};

/**
 * How long a recording is, by the times its container holds and without decoding anything; null where it holds none. Throws for
 * no bytes whatever.
 */
export function readAudioSeconds(bytes: Uint8Array, type: ClipType): number | null {
  const seconds = READERS[type](bytes);
  return seconds !== null && Number.isFinite(seconds) ? seconds : null;
}
