import type { FileProblem } from '../contracts/file-rules.ts';

/** A picture without what it told about its maker: place, time, device, thumbnails. */
export type CleanImage = { bytes: Uint8Array; width: number; height: number };

/** What cleaning comes to. None of it throws, whatever the bytes are. */
export type Cleaned = CleanImage | { problem: FileProblem };

/** Real pictures have dozens of parts; millions of empty ones would fill the memory of whoever lists them. */
export const MOST_PARTS = 20_000;

export const isClean = (cleaned: Cleaned): cleaned is CleanImage => 'bytes' in cleaned;

/** Reads past the end give zeros. */
export const uint16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

export const uint32 = (bytes: Uint8Array, at: number): number => uint16(bytes, at) * 0x10000 + uint16(bytes, at + 2);

export const uint16Little = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);

export const uint24Little = (bytes: Uint8Array, at: number): number =>
  uint16Little(bytes, at) | ((bytes[at + 2] ?? 0) << 16);

export const uint32Little = (bytes: Uint8Array, at: number): number =>
  uint16Little(bytes, at) + uint16Little(bytes, at + 2) * 0x10000;

/** Whether these characters (of Latin-1) stand there. */
export function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

export const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

export function joinBytes(parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
