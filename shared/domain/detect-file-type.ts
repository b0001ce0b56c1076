import type { FileType } from '../contracts/file-rules.ts';
import { hasText } from './image-bytes.ts';

/** By the first bytes alone, whatever the file is called. */
export function detectFileType(bytes: Uint8Array): FileType | 'heic' | null {
  if (hasText(bytes, 0, '\xff\xd8\xff')) return 'image/jpeg';
  if (hasText(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (hasText(bytes, 0, 'RIFF') && hasText(bytes, 8, 'WEBP')) return 'image/webp';
  if (hasText(bytes, 0, '%PDF-')) return 'application/pdf';
  return HEIC_BRANDS.some((brand) => hasText(bytes, 4, `ftyp${brand}`)) ? 'heic' : null;
}

/** ISO 23008-12, annex B. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
