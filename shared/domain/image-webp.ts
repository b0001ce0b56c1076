import {
  type Cleaned,
  hasText,
  joinBytes,
  MOST_PARTS,
  textAt,
  uint16Little,
  uint24Little,
  uint32Little,
} from './image-bytes.ts';

const HEADER_BYTES = 12;
const HAS_XMP = 0x04;
const HAS_EXIF = 0x08;
const IMAGES = new Set(['VP8 ', 'VP8L', 'ANMF']);
const NEEDED = new Set([...IMAGES, 'VP8X', 'ICCP', 'ALPH', 'ANIM']);

/** A WebP (RFC 9649) without Exif, XMP, chunks that nobody knows and whatever follows its end. Nothing is decoded. */
export function cleanWebp(bytes: Uint8Array): Cleaned {
  const length = uint32Little(bytes, 4) + 8;
  if (length > bytes.length) return { problem: 'cut_off' };
  const kept: Uint8Array[] = [];
  let [width, height, hasImage] = [0, 0, false];
  let at = HEADER_BYTES;
  for (let part = 0; at < length; part += 1) {
    const end = at + 8 + uint32Little(bytes, at + 4);
    if (end > length) return { problem: 'cut_off' };
    if (part === MOST_PARTS) return { problem: 'broken' };
    const name = textAt(bytes, at, 4);
    const data = bytes.subarray(at + 8, end);
    if (NEEDED.has(name)) {
      kept.push(name === 'VP8X' ? withoutFlags(bytes.subarray(at, end)) : bytes.subarray(at, end));
      if (end % 2 === 1) kept.push(new Uint8Array(1));
      const size = sizeOf(name, data);
      [width, height] = [Math.max(width, size.width), Math.max(height, size.height)];
      hasImage ||= IMAGES.has(name);
    }
    at = end + (end % 2);
  }
  return hasImage ? { bytes: withHeader(kept), width, height } : { problem: 'broken' };
}

function sizeOf(name: string, data: Uint8Array): { width: number; height: number } {
  if (name === 'VP8X') return { width: uint24Little(data, 4) + 1, height: uint24Little(data, 7) + 1 };
  if (name === 'ANMF') return { width: uint24Little(data, 6) + 1, height: uint24Little(data, 9) + 1 };
  if (name === 'VP8L') {
    const bits = uint32Little(data, 1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  const isKeyFrame = name === 'VP8 ' && hasText(data, 3, '\x9d\x01\x2a');
  return isKeyFrame
    ? { width: uint16Little(data, 6) & 0x3fff, height: uint16Little(data, 8) & 0x3fff }
    : { width: 0, height: 0 };
}

/** The extended header no longer promises what was taken out. */
function withoutFlags(chunk: Uint8Array): Uint8Array {
  const copy = chunk.slice();
  copy[8] = (copy[8] ?? 0) & ~(HAS_EXIF | HAS_XMP);
  return copy;
}

function withHeader(chunks: Uint8Array[]): Uint8Array {
  const header = new Uint8Array(HEADER_BYTES);
  header.set([...'RIFF\0\0\0\0WEBP'].map((letter) => letter.charCodeAt(0)));
  const joined = joinBytes([header, ...chunks]);
  new DataView(joined.buffer).setUint32(4, joined.length - 8, true);
  return joined;
}
