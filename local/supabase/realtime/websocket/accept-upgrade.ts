import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** RFC 6455, section 1.3. */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Answers the handshake; false, with 400 sent, when it is not one. Afterwards the stream carries frames. */
export function acceptUpgrade(request: IncomingMessage, stream: Duplex): boolean {
  const { upgrade, 'sec-websocket-key': key, 'sec-websocket-version': version } = request.headers;
  if (upgrade?.toLowerCase() !== 'websocket' || !key || version !== '13') {
    refuseUpgrade(stream, '400 Bad Request', 'This is an address for WebSockets.');
    return false;
  }
  const accept = createHash('sha1')
    .update(key + GUID)
    .digest('base64');
  const lines = [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${accept}`,
  ];
  stream.write(`${lines.join('\r\n')}\r\n\r\n`);
  return true;
}

export function refuseUpgrade(stream: Duplex, status: string, message: string): void {
  const body = JSON.stringify({ message });
  const lines = [
    `HTTP/1.1 ${status}`,
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  stream.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
}
