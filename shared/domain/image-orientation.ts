import { hasText, uint16, uint16Little, uint32, uint32Little } from './image-bytes.ts';

const HEADER = 'Exif\0\0';
const ORIENTATION = 0x0112;
const SHORT = 3;
const ENTRY_BYTES = 12;

/** How a picture is to be turned, 1 to 8, by the Exif data (from `Exif` on); null when it does not say. TIFF 6.0, EXIF 2.32 4.6.4. */
export function readOrientation(exif: Uint8Array): number | null {
  if (!hasText(exif, 0, HEADER)) return null;
  const tiff = exif.subarray(HEADER.length);
  const isLittle = hasText(tiff, 0, 'II');
  if (!isLittle && !hasText(tiff, 0, 'MM')) return null;
  const [short, long] = isLittle ? [uint16Little, uint32Little] : [uint16, uint32];
  const start = long(tiff, 4);
  const count = Math.min(short(tiff, start), Math.floor(tiff.length / ENTRY_BYTES));
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + index * ENTRY_BYTES;
    if (short(tiff, at) !== ORIENTATION || short(tiff, at + 2) !== SHORT) continue;
    const value = short(tiff, at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** Exif data that says how the picture is to be turned, and nothing else. */
export function writeOrientation(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return new Uint8Array([...HEADER].map((letter) => letter.charCodeAt(0)).concat(tiff));
}
