import { expect, test } from 'vitest';
import { RedisError, RedisStatus } from './reply.ts';
import { decodeReply, encodeCommand } from './resp.ts';

test('lengths count bytes, not characters', () => {
  expect(encodeCommand(['SET', 'ü']).toString()).toBe('*2\r\n$3\r\nSET\r\n$2\r\nü\r\n');
});

test('a reply is read whole or not at all, wherever it is cut', () => {
  const bytes = Buffer.from('*5\r\n+OK\r\n-ERR no\r\n:42\r\n$-1\r\n$4\r\na\r\nb\r\n');
  for (let length = 0; length < bytes.length; length++) expect(decodeReply(bytes.subarray(0, length), 0)).toBeNull();
  expect(decodeReply(bytes, 0)).toEqual({
    reply: [new RedisStatus('OK'), new RedisError('ERR no'), 42, null, Buffer.from('a\r\nb')],
    end: bytes.length,
  });
});
