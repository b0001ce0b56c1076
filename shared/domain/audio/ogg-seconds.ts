import { hasText, uint32Little } from '../image-bytes.ts';

const HEADER_BYTES = 27;
/** Opus counts at this rate whatever it was recorded at (RFC 7845, section 4). */
const OPUS_RATE = 48_000;

/** By the position that the last page with one names (RFC 3533, section 6). */
export function oggSeconds(bytes: Uint8Array): number | null {
  const rate = rateOf(bytes);
  if (!rate) return null;
  for (let at = bytes.length - HEADER_BYTES; at > 0; at -= 1) {
    if (bytes[at] !== 0x4f || !hasText(bytes, at, 'OggS')) continue;
    const high = uint32Little(bytes, at + 10);
    if (high !== 0xffffffff) return (high * 2 ** 32 + uint32Little(bytes, at + 6)) / rate;
  }
  return null;
}

function rateOf(bytes: Uint8Array): number | null {
  const packet = HEADER_BYTES + (bytes[26] ?? 0);
  if (hasText(bytes, packet, 'OpusHead')) return OPUS_RATE;
  return hasText(bytes, packet, '\x01vorbis') ? uint32Little(bytes, packet + 12) : null;
}
