import type { FileType } from '../../contracts/file-rules.ts';
import { joinBytes } from '../image-bytes.ts';

type Size = { width: number; height: number };

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const big16 = (value: number) => new Uint8Array([value >> 8, value & 0xff]);
const big32 = (value: number) => joinBytes([big16(value >>> 16), big16(value & 0xffff)]);
const little32 = (value: number) => big32(value).reverse();

export const segment = (marker: number, data: Uint8Array) =>
  joinBytes([new Uint8Array([0xff, marker]), big16(data.length + 2), data]);

/** Exif as a phone writes it: how the photo is turned, by what it was taken, and where. */
export function gpsExif({ orientation }: { orientation: number }): Uint8Array {
  const entry = (tag: number, type: number, value: number) =>
    joinBytes([big16(tag), big16(type), big32(1), type === 3 ? joinBytes([big16(value), big16(0)]) : big32(value)]);
  const directory = [entry(0x010f, 4, 0), entry(0x0112, 3, orientation), entry(0x8825, 4, 50)];
  return joinBytes([
    latin1('Exif\0\0MM\0*'),
    big32(8),
    big16(3),
    ...directory,
    big32(0),
    latin1('Pixel 9 GPS-33.8568,151.2153'),
  ]);
}

/** In the structure of a real one; the content of its scans is made up. */
export function jpeg({
  width,
  height,
  extra = [],
  scans = ['data'],
}: Size & { extra?: Uint8Array[]; scans?: string[] }) {
  const frame = joinBytes([new Uint8Array([8]), big16(height), big16(width), new Uint8Array([1, 1, 0x11, 0])]);
  return joinBytes([
    new Uint8Array([0xff, 0xd8]),
    segment(0xe0, latin1('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ...extra,
    segment(0xdb, new Uint8Array(65)),
    segment(0xc2, frame),
    ...scans.map((scan) => joinBytes([segment(0xda, new Uint8Array([1, 1, 0, 0, 63, 0])), latin1(scan)])),
    new Uint8Array([0xff, 0xd9]),
  ]);
}

export const pngChunk = (name: string, data: string | Uint8Array) => {
  const content = typeof data === 'string' ? latin1(data) : data;
  return joinBytes([big32(content.length), latin1(name), content, big32(0)]);
};

export const png = ({ width, height, extra = [] }: Size & { extra?: Uint8Array[] }) =>
  joinBytes([
    latin1('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', joinBytes([big32(width), big32(height), new Uint8Array([8, 6, 0, 0, 0])])),
    ...extra,
    pngChunk('IDAT', 'data'),
    pngChunk('IEND', ''),
  ]);

export const webpChunk = (name: string, data: string | Uint8Array) => {
  const content = typeof data === 'string' ? latin1(data) : data;
  return joinBytes([latin1(name), little32(content.length), content, new Uint8Array(content.length % 2)]);
};

export function webp({ width, height, flags, extra = [] }: Size & { flags: number; extra?: Uint8Array[] }) {
  const canvas = joinBytes([little32(width - 1).subarray(0, 3), little32(height - 1).subarray(0, 3)]);
  const image = joinBytes([latin1('\0\0\0\x9d\x01\x2a'), big16(width).reverse(), big16(height).reverse()]);
  const chunks = joinBytes([
    webpChunk('VP8X', joinBytes([new Uint8Array([flags, 0, 0, 0]), canvas])),
    webpChunk('VP8 ', image),
    ...extra,
  ]);
  return joinBytes([latin1('RIFF'), little32(chunks.length + 4), latin1('WEBP'), chunks]);
}

export const pdf = () => latin1('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');

const SIZE = { width: 640, height: 480 };
export const SAMPLES: Record<FileType, Uint8Array> = {
  'image/jpeg': jpeg({ ...SIZE, extra: [segment(0xe1, gpsExif({ orientation: 6 }))], scans: ['one', 'two'] }),
  'image/png': png({ ...SIZE, extra: [pngChunk('tEXt', 'secret')] }),
  'image/webp': webp({ ...SIZE, flags: 0x0c, extra: [webpChunk('EXIF', 'GPS')] }),
  'application/pdf': pdf(),
};
