import type { Duplex } from 'node:stream';
import { encodeFrame, type Frame, FrameError, FrameReader, OPCODES } from './frames.ts';

export interface SocketHandlers {
  onMessage(data: string | Buffer): void;
  /** Once, however the connection ended. */
  onClose(): void;
}

/** One accepted WebSocket: whole messages in and out. */
export class ServerSocket {
  readonly #stream: Duplex;
  readonly #handlers: SocketHandlers;
  readonly #reader = new FrameReader();
  #parts: Buffer[] = [];
  #opcode = 0;
  #isClosing = false;

  constructor(stream: Duplex, handlers: SocketHandlers) {
    this.#stream = stream;
    this.#handlers = handlers;
    stream.on('data', (bytes: Buffer) => this.#read(bytes));
    // Followed by 'close'.
    stream.on('error', () => stream.destroy());
    stream.on('end', () => stream.end());
    stream.once('close', () => this.#handlers.onClose());
  }

  send(text: string): void {
    if (!this.#isClosing && this.#stream.writable) this.#stream.write(encodeFrame(OPCODES.text, Buffer.from(text)));
  }

  close(code: number, reason = ''): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    const payload = Buffer.concat([Buffer.from([code >> 8, code & 0xff]), Buffer.from(reason)]);
    this.#stream.end(encodeFrame(OPCODES.close, payload));
  }

  /** Without a word, as when the network goes. */
  terminate(): void {
    this.#isClosing = true;
    this.#stream.destroy();
  }

  #read(bytes: Buffer): void {
    if (this.#isClosing) return;
    try {
      for (const frame of this.#reader.push(bytes)) this.#take(frame);
    } catch (error) {
      if (!(error instanceof FrameError)) throw error;
      this.close(error.code, error.message);
    }
  }

  #take(frame: Frame): void {
    if (frame.opcode === OPCODES.close) this.close(1000);
    else if (frame.opcode === OPCODES.ping) this.#stream.write(encodeFrame(OPCODES.pong, frame.payload));
    else if (frame.opcode !== OPCODES.pong) this.#collect(frame);
  }

  #collect({ opcode, isLast, payload }: Frame): void {
    const isMore = opcode === OPCODES.continuation;
    if (isMore !== this.#parts.length > 0) throw new FrameError(1002, 'Fragments are mixed.');
    if (!isMore) this.#opcode = opcode;
    this.#parts.push(payload);
    if (!isLast) return;
    const whole = Buffer.concat(this.#parts);
    this.#parts = [];
    this.#handlers.onMessage(this.#opcode === OPCODES.text ? whole.toString() : whole);
  }
}
