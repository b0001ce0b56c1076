import { hasText, uint32 } from '../image-bytes.ts';

/** Kilobits a second of layer III: MPEG 1, then MPEG 2 and 2.5. */
const KILOBITS = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
const RATES = [44_100, 48_000, 32_000];

/** By the count of frames that an encoder wrote, else by the bytes there are at the first frame's rate. */
export function mp3Seconds(bytes: Uint8Array): number | null {
  const frame = hasText(bytes, 0, 'ID3') ? 10 + tagBytes(bytes) : 0;
  const [second, third] = [bytes[frame + 1] ?? 0, bytes[frame + 2] ?? 0];
  if (bytes[frame] !== 0xff || (second & 0xe0) !== 0xe0) return null;
  const version = (second >> 3) & 3; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
  const rate = (RATES[(third >> 2) & 3] ?? 0) / (version === 3 ? 1 : version === 2 ? 2 : 4);
  const kilobits = KILOBITS[version === 3 ? 0 : 1]?.[third >> 4];
  if (!rate || !kilobits) return null;
  const frames = countedFrames(bytes, frame, version === 3);
  return frames ? (frames * (version === 3 ? 1152 : 576)) / rate : ((bytes.length - frame) * 8) / (kilobits * 1000);
}

/** Seven bits a byte. */
const tagBytes = (bytes: Uint8Array) => [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[at] ?? 0) & 0x7f), 0);

function countedFrames(bytes: Uint8Array, frame: number, isFirstVersion: boolean): number | null {
  const isMono = ((bytes[frame + 3] ?? 0) & 0xc0) === 0xc0;
  const at = frame + 4 + (isFirstVersion ? (isMono ? 17 : 32) : isMono ? 9 : 17);
  const isCounted = (hasText(bytes, at, 'Xing') || hasText(bytes, at, 'Info')) && uint32(bytes, at + 4) & 1;
  return isCounted ? uint32(bytes, at + 8) : null;
}
