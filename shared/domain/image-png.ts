import { type Cleaned, hasText, joinBytes, MOST_PARTS, textAt, uint32 } from './image-bytes.ts';

const SIGNATURE_BYTES = 8;
/** Length, name and check sum of a chunk. */
const FRAME_BYTES = 12;

/** What is needed to show the picture; texts, Exif, times and what nobody knows are not. */
const NEEDED = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'bKGD',
  'pHYs',
]);

/** A PNG (W3C PNG, 3rd edition) without its metadata, frames of an animation and whatever follows its end. Nothing is unpacked. */
export function cleanPng(bytes: Uint8Array): Cleaned {
  if (!hasText(bytes, SIGNATURE_BYTES + 4, 'IHDR')) return { problem: 'broken' };
  const kept = [bytes.subarray(0, SIGNATURE_BYTES)];
  let hasData = false;
  let at = SIGNATURE_BYTES;
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const end = at + FRAME_BYTES + uint32(bytes, at);
    if (at + FRAME_BYTES > bytes.length || end > bytes.length) return { problem: 'cut_off' };
    const name = textAt(bytes, at + 4, 4);
    if (!/^[A-Za-z]{4}$/.test(name)) return { problem: 'broken' };
    if (NEEDED.has(name)) kept.push(bytes.subarray(at, end));
    hasData ||= name === 'IDAT';
    at = end;
    if (name !== 'IEND') continue;
    if (!hasData) return { problem: 'broken' };
    return { bytes: joinBytes(kept), width: uint32(bytes, 16), height: uint32(bytes, 20) };
  }
  return { problem: 'broken' };
}
