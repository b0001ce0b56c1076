import { type IncomingMessage, request } from 'node:http';
import type { Duplex } from 'node:stream';
import { functionTarget, headersFor, pathOfFunction } from './proxy-function.ts';
import { refuseUpgrade } from './realtime/websocket/accept-upgrade.ts';
import type { FunctionHost } from './start-functions.ts';
import { verifyFunctionJwt } from './verify-function-jwt.ts';

/** Hands a WebSocket's handshake on to the function, and then every byte both ways. */
export async function proxyUpgrade(
  incoming: IncomingMessage,
  client: Duplex,
  head: Buffer,
  functions: ReadonlyMap<string, FunctionHost>,
  jwtSecret: string,
): Promise<void> {
  // Followed by 'close'; until the handshake is over nobody else listens.
  client.on('error', () => client.destroy());
  const target = functionTarget(incoming, functions);
  if (!target) return refuseUpgrade(client, '404 Not Found', 'Requested function was not found');
  if (target.verifyJwt) {
    const verdict = await verifyFunctionJwt(incoming.headers.authorization, jwtSecret);
    if (!verdict.allowed) return refuseUpgrade(client, '401 Unauthorized', verdict.message);
  }
  const upstream = request({
    host: '127.0.0.1',
    port: target.port,
    path: pathOfFunction(incoming),
    headers: [...headersFor(incoming), 'connection', 'Upgrade', 'upgrade', incoming.headers.upgrade ?? ''],
    setHost: false,
  });
  upstream.on('upgrade', (answer, stream, first) => join(client, head, answer, stream, first));
  upstream.on('response', (answer) => {
    // It did not become a socket; its answer goes out as it is.
    client.write(toHead(answer));
    answer.pipe(client);
  });
  upstream.on('error', () => refuseUpgrade(client, '503 Service Unavailable', 'Function failed to start'));
  client.on('close', () => upstream.destroy());
  upstream.end();
}

function join(client: Duplex, head: Buffer, answer: IncomingMessage, stream: Duplex, first: Buffer): void {
  client.write(toHead(answer));
  if (first.length > 0) client.write(first);
  if (head.length > 0) stream.write(head);
  stream.on('error', () => client.destroy());
  // Whoever hangs up, the other side learns of it.
  stream.on('close', () => client.destroy());
  client.on('close', () => stream.destroy());
  client.pipe(stream).pipe(client);
}

function toHead({ statusCode, statusMessage, rawHeaders }: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`];
  const isSocket = statusCode === 101;
  if (!isSocket) lines.push('Connection: close');
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    const isOfThisHop = /^(connection|keep-alive|transfer-encoding)$/i.test(name);
    if (isSocket || !isOfThisHop) lines.push(`${name}: ${rawHeaders[index + 1]}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n`;
}
