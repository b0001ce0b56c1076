import type { ClipType } from '../contracts/speech-rules.ts';
import { hasText } from './image-bytes.ts';

/** By the first bytes alone, whatever it is called. */
export function detectAudioType(bytes: Uint8Array): ClipType | null {
  if (hasText(bytes, 0, '\x1a\x45\xdf\xa3')) return 'audio/webm';
  if (hasText(bytes, 0, 'OggS')) return 'audio/ogg';
  if (hasText(bytes, 0, 'RIFF') && hasText(bytes, 8, 'WAVE')) return 'audio/wav';
  if (hasText(bytes, 4, 'ftyp')) return 'audio/mp4';
  return hasText(bytes, 0, 'ID3') || isMp3Frame(bytes) ? 'audio/mpeg' : null;
}

/** Eleven bits set, then MPEG 1, 2 or 2.5, layer III. */
const isMp3Frame = ([first = 0, second = 0]: Uint8Array) =>
  first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) === 0x02;

const NAMES: Record<string, ClipType> = {
  'audio/webm': 'audio/webm',
  'video/webm': 'audio/webm',
  'audio/ogg': 'audio/ogg',
  'application/ogg': 'audio/ogg',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'video/mp4': 'audio/mp4',
  'audio/wav': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/mpeg': 'audio/mpeg',
  'audio/mp3': 'audio/mpeg',
};

/** The type that a Content-Type means, under whichever of its names, codecs aside; null for one that is not taken. */
export function readAudioType(contentType: string): ClipType | null {
  return NAMES[contentType.split(';')[0]?.trim().toLowerCase() ?? ''] ?? null;
}
