import { type Cleaned, hasText, joinBytes, MOST_PARTS, uint16 } from './image-bytes.ts';
import { readOrientation, writeOrientation } from './image-orientation.ts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const PLAIN_JFIF_BYTES = 18;

/**
 * A JPEG (ITU T.81, annex B) without Exif, XMP, IPTC, comments, previews, and whatever follows its end, such as the video of a
 * motion photo. What is needed to show it stays: colour profile, and how it is to be turned. Nothing is decoded.
 */
export function cleanJpeg(bytes: Uint8Array): Cleaned {
  const kept: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let hasScan = false;
  let at = 2;
  for (let part = 0; part < MOST_PARTS; part += 1) {
    if (at < bytes.length && bytes[at] !== 0xff) return { problem: 'broken' };
    while (bytes[at + 1] === 0xff) at += 1; // filling
    const marker = bytes[at + 1];
    if (marker === undefined) return { problem: 'cut_off' };
    if (marker === END) return size && hasScan ? finish(kept, size, orientation) : { problem: 'broken' };
    const end = at + 2 + uint16(bytes, at + 2);
    if (marker < 0xc0 || isBare(marker) || end < at + 4) return { problem: 'broken' };
    if (end > bytes.length) return { problem: 'cut_off' };
    const segment = bytes.subarray(at, end);
    if (isFrame(marker)) size = { height: uint16(bytes, at + 5), width: uint16(bytes, at + 7) };
    if (marker === APP1) orientation = readOrientation(segment.subarray(4)) ?? orientation;
    if (isNeeded(marker, segment)) kept.push(segment);
    at = end;
    if (marker !== SCAN) continue;
    hasScan = true;
    at = endOfScan(bytes, end);
    kept.push(bytes.subarray(end, at));
  }
  return { problem: 'broken' };
}

function finish(kept: Uint8Array[], size: { width: number; height: number }, orientation: number): Cleaned {
  const parts = [new Uint8Array([0xff, START]), ...kept, new Uint8Array([0xff, END])];
  if (orientation !== 1) {
    const exif = writeOrientation(orientation);
    parts.splice(1, 0, new Uint8Array([0xff, APP1, 0, exif.length + 2]), exif);
  }
  return { bytes: joinBytes(parts), ...size };
}

function isNeeded(marker: number, segment: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return true;
  if (marker === APP0) return hasText(segment, 4, 'JFIF\0') && segment.length === PLAIN_JFIF_BYTES; // longer: with a preview
  if (marker === APP2) return hasText(segment, 4, 'ICC_PROFILE\0');
  return marker === APP14 && hasText(segment, 4, 'Adobe');
}

/** Restart marks and the start and end of a picture have no length; none of them belongs here. */
const isBare = (marker: number) => marker >= 0xd0 && marker <= START;

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Where the next marker stands; the end of the bytes when there is none. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at >= 0) {
    const next = bytes[at + 1];
    const isData = next === 0 || (next !== undefined && next >= 0xd0 && next <= 0xd7);
    if (!isData && next !== 0xff) return at;
    at = bytes.indexOf(0xff, isData ? at + 2 : at + 1);
  }
  return bytes.length;
}
