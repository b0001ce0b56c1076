import { uint16 } from '../image-bytes.ts';

/** Element ids of Matroska (RFC 9559). */
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const SCALE = 0x2ad7b1;
const CLUSTER = 0x1f43b675;
const CLUSTER_TIME = 0xe7;
const GROUP = 0xa0;
const BLOCK = 0xa1;
const SIMPLE_BLOCK = 0xa3;
const PARENTS = new Set([SEGMENT, INFO, CLUSTER, GROUP]);

/** A block of audio is about so long: the last one is over that much after it began. */
const BLOCK_SECONDS = 0.06;

/** By the time of the last block: a browser that streams writes no duration. Parents are entered, so their sizes may be unknown. */
export function webmSeconds(bytes: Uint8Array): number | null {
  let scaleNs = 1_000_000;
  let clusterTime = 0;
  let last: number | null = null;
  for (let at = 0; at < bytes.length; ) {
    const id = readId(bytes, at);
    const size = readSize(bytes, at + id.width);
    const content = at + id.width + size.width;
    if (id.width === 0 || size.width === 0) break;
    if (id.value === SCALE) scaleNs = readNumber(bytes, content, size.value);
    else if (id.value === CLUSTER_TIME) clusterTime = readNumber(bytes, content, size.value);
    else if (id.value === BLOCK || id.value === SIMPLE_BLOCK) {
      const track = readSize(bytes, content).width;
      const time = clusterTime + ((uint16(bytes, content + track) << 16) >> 16); // signed
      last = Math.max(last ?? 0, time);
    }
    at = PARENTS.has(id.value) ? content : content + size.value;
  }
  return last === null ? null : (last * scaleNs) / 1e9 + BLOCK_SECONDS;
}

type Read = { value: number; width: number };

/** Its first byte's leading zeros tell how many follow; an id keeps its marker. */
function readId(bytes: Uint8Array, at: number): Read {
  const width = Math.clz32(bytes[at] ?? 0) - 23;
  return width > 4 || width < 1 ? { value: 0, width: 0 } : { value: readNumber(bytes, at, width), width };
}

function readSize(bytes: Uint8Array, at: number): Read {
  const width = Math.clz32(bytes[at] ?? 0) - 23;
  if (width > 8 || width < 1) return { value: 0, width: 0 };
  return { value: readNumber(bytes, at, width) - 2 ** (7 * width), width };
}

function readNumber(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let index = 0; index < Math.min(width, 8); index += 1) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}
