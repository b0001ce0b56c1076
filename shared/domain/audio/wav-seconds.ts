import { hasText, uint16Little, uint32Little } from '../image-bytes.ts';

/** By the samples that are there, since a recorder that streams does not know the length when it writes the header. */
export function wavSeconds(bytes: Uint8Array): number | null {
  let bytesASecond = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = uint32Little(bytes, at + 4);
    if (hasText(bytes, at, 'fmt ')) {
      bytesASecond = (uint16Little(bytes, at + 10) * uint32Little(bytes, at + 12) * uint16Little(bytes, at + 22)) / 8;
    }
    if (hasText(bytes, at, 'data')) return bytesASecond > 0 ? (bytes.length - at - 8) / bytesASecond : null;
    at += 8 + size + (size % 2);
  }
  return null;
}
