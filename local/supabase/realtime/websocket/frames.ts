/** Frames of RFC 6455, as far as browsers send them and need them: no extensions are ever agreed on. */
export const OPCODES = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export interface Frame {
  opcode: number;
  isLast: boolean;
  payload: Buffer;
}

/** What came does not follow the protocol; `code` is the one to close with. */
export class FrameError extends Error {
  override name = 'FrameError';
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

const MAX_PAYLOAD_BYTES = 1024 * 1024;

/** Cuts the bytes of a connection into the client's frames. Throws `FrameError`. */
export class FrameReader {
  #rest = Buffer.alloc(0);

  push(bytes: Buffer): Frame[] {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    const frames: Frame[] = [];
    for (;;) {
      const next = readFrame(this.#rest);
      if (!next) return frames;
      frames.push(next.frame);
      this.#rest = this.#rest.subarray(next.length);
    }
  }
}

function readFrame(bytes: Buffer): { frame: Frame; length: number } | null {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return null;
  if (first & 0x70) throw new FrameError(1002, 'No extension was agreed on.');
  if (!(second & 0x80)) throw new FrameError(1002, 'A client masks its frames.');
  const size = readSize(bytes, second & 0x7f);
  if (!size) return null;
  if (size.payload > MAX_PAYLOAD_BYTES) throw new FrameError(1009, 'The message is too large.');
  const start = size.header + 4;
  const length = start + size.payload;
  if (bytes.length < length) return null;
  const mask = bytes.subarray(size.header, start);
  const payload = Buffer.from(bytes.subarray(start, length).map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
  return { frame: { opcode: first & 0x0f, isLast: (first & 0x80) !== 0, payload }, length };
}

function readSize(bytes: Buffer, short: number): { header: number; payload: number } | null {
  if (short < 126) return { header: 2, payload: short };
  const header = short === 126 ? 4 : 10;
  if (bytes.length < header) return null;
  return { header, payload: short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2)) };
}

/** One unmasked, unfragmented frame, as a server sends it. */
export function encodeFrame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const header = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  header[0] = 0x80 | opcode;
  if (length < 126) header[1] = length;
  else if (length < 65_536) {
    header[1] = 126;
    header.writeUInt16BE(length, 2);
  } else {
    header[1] = 127;
    header.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([header, payload]);
}
