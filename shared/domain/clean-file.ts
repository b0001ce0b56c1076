import { type FileProblem, type FileType, MAX_FILE_BYTES, MAX_PIXELS } from '../contracts/file-rules.ts';
import { detectFileType } from './detect-file-type.ts';
import { type Cleaned, isClean } from './image-bytes.ts';
import { cleanJpeg } from './image-jpeg.ts';
import { cleanPng } from './image-png.ts';
import { cleanWebp } from './image-webp.ts';

export type CleanFile = { bytes: Uint8Array; width: number | null; height: number | null };

const CLEANERS = { 'image/jpeg': cleanJpeg, 'image/png': cleanPng, 'image/webp': cleanWebp };

/**
 * What may be given out of a file that somebody sent as `declared`: pictures without metadata, documents as they are. Looks at
 * bytes only and decodes nothing, so that no file can cost more than a copy of itself. Never throws.
 */
export function cleanFile(bytes: Uint8Array, declared: FileType): CleanFile | { problem: FileProblem } {
  if (bytes.length === 0) return { problem: 'missing' };
  if (bytes.length > MAX_FILE_BYTES) return { problem: 'too_large' };
  const type = detectFileType(bytes);
  if (type === null) return { problem: 'unknown_type' };
  if (type === 'heic') return { problem: 'heic' };
  if (type !== declared) return { problem: 'lying_type' };
  if (type === 'application/pdf') return checkPdf(bytes);
  return withinPixels(CLEANERS[type](bytes));
}

function withinPixels(cleaned: Cleaned): Cleaned {
  if (!isClean(cleaned)) return cleaned;
  const pixels = cleaned.width * cleaned.height;
  if (pixels === 0) return { problem: 'broken' };
  return pixels > MAX_PIXELS ? { problem: 'too_many_pixels' } : cleaned;
}

/** Whatever follows the end is less than this in the PDFs there are (ISO 32000-1, appendix H). */
const PDF_TAIL_BYTES = 2_048;

function checkPdf(bytes: Uint8Array): CleanFile | { problem: FileProblem } {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-PDF_TAIL_BYTES));
  return tail.includes('%%EOF') ? { bytes, width: null, height: null } : { problem: 'cut_off' };
}
