import { RedisError, RedisStatus, type Reply } from './reply.ts';

/** Writes a command in RESP2. */
export function encodeCommand(command: string[]): Buffer {
  const parts = [Buffer.from(`*${command.length}\r\n`)];
  for (const argument of command) {
    const bytes = Buffer.from(argument);
    parts.push(Buffer.from(`$${bytes.length}\r\n`), bytes, Buffer.from('\r\n'));
  }
  return Buffer.concat(parts);
}

/** Reads one RESP2 reply that begins at `start`, or null while it is not complete. `end` is where the next one begins. */
export function decodeReply(bytes: Buffer, start: number): { reply: Reply; end: number } | null {
  const lineEnd = bytes.indexOf('\r\n', start);
  if (lineEnd < 0) return null;
  const line = bytes.toString('utf8', start + 1, lineEnd);
  const end = lineEnd + 2;
  switch (String.fromCharCode(bytes[start] ?? 0)) {
    case '+':
      return { reply: new RedisStatus(line), end };
    case '-':
      return { reply: new RedisError(line), end };
    case ':':
      return { reply: Number(line), end };
    case '$':
      return decodeBulk(bytes, end, Number(line));
    case '*':
      return decodeArray(bytes, end, Number(line));
    default:
      throw new Error(`Not a RESP2 reply: ${line}`);
  }
}

function decodeBulk(bytes: Buffer, start: number, length: number): { reply: Reply; end: number } | null {
  if (length < 0) return { reply: null, end: start };
  const end = start + length + 2;
  return bytes.length < end ? null : { reply: Buffer.from(bytes.subarray(start, start + length)), end };
}

function decodeArray(bytes: Buffer, start: number, length: number): { reply: Reply; end: number } | null {
  if (length < 0) return { reply: null, end: start };
  const items: Reply[] = [];
  let end = start;
  for (let index = 0; index < length; index++) {
    const item = decodeReply(bytes, end);
    if (!item) return null;
    items.push(item.reply);
    end = item.end;
  }
  return { reply: items, end };
}
