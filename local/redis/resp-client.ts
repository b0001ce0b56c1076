import { connect, type Socket } from 'node:net';
import type { Reply } from './reply.ts';
import { decodeReply, encodeCommand } from './resp.ts';

interface Waiting {
  resolve(reply: Reply): void;
  reject(error: Error): void;
}

/** A connection to a Redis on this machine. Commands sent in one tick travel together; a lost connection is made anew. */
export class RespClient {
  readonly #port: number;
  readonly #password: string;
  #socket: Socket | undefined;
  #received: Buffer = Buffer.alloc(0);
  #waiting: Waiting[] = [];

  constructor(port: number, password: string) {
    this.#port = port;
    this.#password = password;
  }

  send(command: string[]): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const socket = this.#connected();
      this.#waiting.push({ resolve, reject });
      socket.write(encodeCommand(command));
    });
  }

  close(): void {
    this.#socket?.destroy();
  }

  #connected(): Socket {
    if (this.#socket && !this.#socket.destroyed) return this.#socket;
    const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true });
    this.#received = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => this.#receive(chunk));
    socket.on('error', (error) => this.#lose(socket, error));
    socket.on('close', () => this.#lose(socket, new Error('The connection to Redis was closed.')));
    this.#socket = socket;
    // A refused password shows in the answers to what follows.
    this.#waiting.push({ resolve: () => undefined, reject: () => undefined });
    socket.write(encodeCommand(['AUTH', this.#password]));
    return socket;
  }

  #receive(chunk: Buffer): void {
    this.#received = this.#received.length > 0 ? Buffer.concat([this.#received, chunk]) : chunk;
    let start = 0;
    for (let next = decodeReply(this.#received, start); next; next = decodeReply(this.#received, start)) {
      start = next.end;
      this.#waiting.shift()?.resolve(next.reply);
    }
    this.#received = this.#received.subarray(start);
  }

  #lose(socket: Socket, error: Error): void {
    if (this.#socket !== socket) return;
    this.#socket = undefined;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
  }
}
