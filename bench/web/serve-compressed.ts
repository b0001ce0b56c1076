import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { constants, createBrotliCompress } from 'node:zlib';

const COMPRESSED = /^(text\/|application\/(javascript|json|manifest\+json|xml|problem\+json)|image\/svg)/;

/** Stands in front of the local Netlify host and compresses as Netlify's CDN does, which that host leaves out. */
export async function serveCompressed(port: number, target: string): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => passOn(incoming, outgoing, new URL(target)));
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function passOn(incoming: IncomingMessage, outgoing: ServerResponse, { hostname, port }: URL): void {
  const { url: path, method, rawHeaders } = incoming;
  const upstream = request({ hostname, port, path, method, headers: rawHeaders, setHost: false });
  upstream.on('response', (answer) => {
    if (outgoing.destroyed) return void answer.resume(); // the visitor left before there was an answer
    const type = answer.headers['content-type'] ?? '';
    const asked = String(incoming.headers['accept-encoding'] ?? '').includes('br');
    if (!asked || !COMPRESSED.test(type) || answer.headers['content-encoding'] || answer.statusCode === 304) {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      return void answer.pipe(outgoing);
    }
    for (const [name, value] of Object.entries(answer.headersDistinct)) if (value) outgoing.setHeader(name, value);
    outgoing.removeHeader('content-length');
    outgoing.writeHead(answer.statusCode ?? 502, { 'content-encoding': 'br', vary: 'accept-encoding, origin' });
    const brotli = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
    pipeline(answer, brotli, outgoing, () => undefined); // a visitor who leaves in the middle is no failure
  });
  upstream.on('error', () => outgoing.destroy()); // the host is gone, and so is this connection
  incoming.pipe(upstream);
}
