import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { proxyFunction } from '../../../local/supabase/proxy-function.ts';
import type { FunctionHost } from '../../../local/supabase/start-functions.ts';

/** The Supabase address of the app under test. */
export interface Front {
  url: string;
  /** Breaks every WebSocket off, as a dead spot on the road does. Answers how many there were. */
  cutSockets(): number;
  /** WebSockets that are open now. */
  sockets(): number;
  close(): Promise<void>;
}

interface FrontOptions {
  port: number;
  gatewayUrl: string;
  /** Where the function `api` listens: a process of ours instead of the launcher's, which its supervisor would start again. */
  functionPort: number;
  jwtSecret: string;
}

/** The stack's gateway with the function `api` swapped, by the gateway's own proxy code; all else is passed on as it is. */
export async function startFront(options: FrontOptions): Promise<Front> {
  const gateway = new URL(options.gatewayUrl);
  const api = { port: options.functionPort, verifyJwt: false };
  const functions = new Map([['api', api as FunctionHost]]); // its `child` is the gateway's to supervise, not to ask
  const sockets = new Set<Duplex>();
  const server = createServer((incoming, outgoing) => {
    if (!/^\/functions\/v1\/api(\/|\?|$)/.test(incoming.url ?? '')) return passOn(incoming, outgoing, gateway);
    proxyFunction(incoming, outgoing, functions, options.jwtSecret).catch(() => outgoing.destroy());
  });
  server.on('upgrade', (incoming, socket, head) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    tunnel(incoming, socket, head, gateway);
  });
  await new Promise<void>((done) => server.listen(options.port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${options.port}`,
    cutSockets() {
      const cut = sockets.size;
      for (const socket of sockets) socket.destroy();
      return cut;
    },
    sockets: () => sockets.size,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function passOn(incoming: IncomingMessage, outgoing: ServerResponse, { hostname, port }: URL): void {
  const { url: path, method, rawHeaders } = incoming;
  const upstream = request({ hostname, port, path, method, headers: rawHeaders, setHost: false });
  upstream.on('response', (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(outgoing);
  });
  upstream.on('error', () => outgoing.destroy()); // what is behind is gone, and so is this connection
  outgoing.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}

function tunnel(incoming: IncomingMessage, socket: Duplex, head: Buffer, { hostname, port }: URL): void {
  const { method, url, rawHeaders } = incoming;
  const upstream = connect(Number(port), hostname, () => {
    const lines = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : []));
    upstream.write(`${[`${method} ${url} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`);
    upstream.write(head);
    socket.pipe(upstream).pipe(socket);
  });
  for (const [end, other] of [
    [socket, upstream],
    [upstream, socket],
  ] as const) {
    end.on('error', () => other.destroy()); // cut, by us or by the other side
    end.on('close', () => other.destroy());
  }
}
