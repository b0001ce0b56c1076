import { expect, test } from 'vitest';
import { createMemoryBackend } from './memory-backend.ts';
import { RedisError, RedisStatus } from './reply.ts';

test('a key is there until its time, and not a millisecond longer', async () => {
  let nowMs = 1_000;
  const redis = createMemoryBackend(() => nowMs);
  await redis.run(['SET', 'key', 'value', 'PX', '500']);
  nowMs = 1_499;
  expect(await redis.run(['GET', 'key'])).toBe('value');
  nowMs = 1_500;
  expect(await redis.run(['GET', 'key'])).toBeNull();
  expect(await redis.run(['DBSIZE'])).toBe(0);
});

test('SET without a time takes an earlier one away; INCR leaves it', async () => {
  const redis = createMemoryBackend(() => 0);
  await redis.run(['SET', 'n', '1', 'EX', '10']);
  await redis.run(['INCR', 'n']);
  expect(await redis.run(['TTL', 'n'])).toBe(10);
  await redis.run(['SET', 'n', '1']);
  expect(await redis.run(['TTL', 'n'])).toBe(-1);
});

test.each([
  [['NOSUCH', 'a'], /unknown command 'NOSUCH'/],
  [['GET'], /wrong number of arguments/],
  [['SET', 'a', 'b', 'EX', 'soon'], /not an integer/],
  [['SET', 'a', 'b', 'NX', 'XX'], /syntax error/],
  [['ZADD', 'z', 'many', 'm'], /not a valid float/],
  [['HSET', 'h', 'field'], /wrong number of arguments/],
])('%j is an error and changes nothing', async (command, message) => {
  const redis = createMemoryBackend();
  const reply = await redis.run(command as string[]);
  expect(reply).toBeInstanceOf(RedisError);
  expect((reply as RedisError).message).toMatch(message);
  expect(await redis.run(['DBSIZE'])).toBe(0);
});

test('SCAN understands globs', async () => {
  const redis = createMemoryBackend();
  for (const key of ['a1', 'a2', 'ab', 'a*', 'b1', 'a.1']) await redis.run(['SET', key, '']);
  const match = async (pattern: string) =>
    (await redis.run(['SCAN', '0', 'MATCH', pattern, 'COUNT', '100']))?.valueOf();
  expect(await match('a?')).toEqual(['0', ['a1', 'a2', 'ab', 'a*']]);
  expect(await match('a[0-9]')).toEqual(['0', ['a1', 'a2']]);
  expect(await match('a[^0-9]')).toEqual(['0', ['ab', 'a*']]);
  expect(await match('a\\*')).toEqual(['0', ['a*']]);
  expect(await match('a.1')).toEqual(['0', ['a.1']]);
});

test('a transaction runs to its end past a failing command, as in Redis', async () => {
  const redis = createMemoryBackend();
  const replies = await redis.transaction([
    ['SET', 'a', 'x'],
    ['INCR', 'a'],
    ['SET', 'b', 'y'],
  ]);
  expect(replies[0]).toEqual(new RedisStatus('OK'));
  expect(replies[1]).toBeInstanceOf(RedisError);
  expect(await redis.run(['GET', 'b'])).toBe('y');
});
