import { hasText, uint32 } from '../image-bytes.ts';

type Box = { start: number; end: number };

/** By the track's own duration, or in a recording that was written in fragments by where the last one begins and how long it is. */
export function mp4Seconds(bytes: Uint8Array): number | null {
  const all = { start: 0, end: bytes.length };
  const movie = find(bytes, all, 'moov')[0];
  const header = movie && find(bytes, movie, 'trak', 'mdia', 'mdhd')[0];
  if (!header) return null;
  const isLong = bytes[header.start] === 1;
  const scale = uint32(bytes, header.start + (isLong ? 20 : 12));
  if (scale === 0) return null;
  const written = uint32(bytes, header.start + (isLong ? 28 : 16));
  const own = written === 0xffffffff ? 0 : written;
  const defaults = find(bytes, movie, 'mvex', 'trex')[0];
  const ends = find(bytes, all, 'moof', 'traf').map((fragment) =>
    endOf(bytes, fragment, defaults ? uint32(bytes, defaults.start + 12) : 0),
  );
  return Math.max(own, ...ends) / scale;
}

/** When a fragment is over, in the track's own units. */
function endOf(bytes: Uint8Array, fragment: Box, movieDefault: number): number {
  const time = find(bytes, fragment, 'tfdt')[0];
  const begins = time ? readTime(bytes, time) : 0;
  const header = find(bytes, fragment, 'tfhd')[0];
  const samples = header ? (defaultOf(bytes, header) ?? movieDefault) : movieDefault;
  return find(bytes, fragment, 'trun').reduce((sum, run) => sum + durationOf(bytes, run, samples), begins);
}

const readTime = (bytes: Uint8Array, { start }: Box) =>
  bytes[start] === 1 ? uint32(bytes, start + 4) * 2 ** 32 + uint32(bytes, start + 8) : uint32(bytes, start + 4);

/** ISO 14496-12, 8.8.7: the duration stands behind what its flags say is there. */
function defaultOf(bytes: Uint8Array, { start }: Box): number | undefined {
  const flags = uint32(bytes, start) & 0xffffff;
  if (!(flags & 0x08)) return undefined;
  return uint32(bytes, start + 8 + (flags & 0x01 ? 8 : 0) + (flags & 0x02 ? 4 : 0));
}

/** ISO 14496-12, 8.8.8. */
function durationOf(bytes: Uint8Array, { start, end }: Box, samples: number): number {
  const flags = uint32(bytes, start) & 0xffffff;
  const count = uint32(bytes, start + 4);
  if (!(flags & 0x100)) return count * samples;
  const width = 4 * [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length;
  let sum = 0;
  let at = start + 8 + (flags & 0x01 ? 4 : 0) + (flags & 0x04 ? 4 : 0);
  for (let sample = 0; sample < count && at + 4 <= end; sample += 1, at += width) sum += uint32(bytes, at);
  return sum;
}

/** The contents of all boxes at this path. */
function find(bytes: Uint8Array, within: Box, ...path: string[]): Box[] {
  const [name, ...rest] = path;
  if (name === undefined) return [within];
  return boxesOf(bytes, within, name).flatMap((box) => find(bytes, box, ...rest));
}

function boxesOf(bytes: Uint8Array, { start, end }: Box, name: string): Box[] {
  const found: Box[] = [];
  for (let at = start; at + 8 <= end; ) {
    const size = uint32(bytes, at) || end - at; // 0: to the end
    if (size < 8) break; // no box, or one beyond 4 GB
    if (hasText(bytes, at + 4, name)) found.push({ start: at + 8, end: Math.min(at + size, end) });
    at += size;
  }
  return found;
}
