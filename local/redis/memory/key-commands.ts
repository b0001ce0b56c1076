import { RedisStatus, type Reply } from '../reply.ts';
import { glob, integer, syntaxError } from './arguments.ts';
import type { CommandTable } from './command.ts';
import type { Keyspace } from './keyspace.ts';

const OK = new RedisStatus('OK');

export const KEY_COMMANDS: CommandTable = {
  DEL: { arity: [1, Infinity], run: (keys, names) => names.filter((key) => keys.remove(key)).length },
  EXISTS: { arity: [1, Infinity], run: (keys, names) => names.filter((key) => keys.value(key)).length },
  TYPE: { arity: [1, 1], run: (keys, [key = '']) => new RedisStatus(keys.value(key)?.type ?? 'none') },
  EXPIRE: { arity: [2, 3], run: (keys, [key = '', seconds, when]) => expire(keys, key, integer(seconds) * 1000, when) },
  PEXPIRE: {
    arity: [2, 3],
    run: (keys, [key = '', milliseconds, when]) => expire(keys, key, integer(milliseconds), when),
  },
  TTL: { arity: [1, 1], run: (keys, [key = '']) => remaining(keys, key, 1000) },
  PTTL: { arity: [1, 1], run: (keys, [key = '']) => remaining(keys, key, 1) },
  SCAN: { arity: [1, Infinity], run: (keys, [cursor, ...options]) => scan(keys, integer(cursor), options) },
  DBSIZE: { arity: [0, 0], run: (keys) => keys.keys().length },
  FLUSHDB: { arity: [0, 1], run: flush },
  FLUSHALL: { arity: [0, 1], run: flush },
  PING: { arity: [0, 1], run: (_keys, [message]) => message ?? new RedisStatus('PONG') },
  TIME: {
    arity: [0, 0],
    run: (keys) => [String(Math.floor(keys.now() / 1000)), String((keys.now() % 1000) * 1000)],
  },
};

function flush(keys: Keyspace): Reply {
  keys.clear();
  return OK;
}

function expire(keys: Keyspace, key: string, inMs: number, when: string | undefined): number {
  const current = keys.expiresAtMs(key);
  if (current === undefined) return 0;
  const condition = when?.toUpperCase();
  if (condition !== undefined && condition !== 'NX') throw syntaxError();
  if (condition === 'NX' && current !== null) return 0;
  keys.expire(key, keys.now() + inMs);
  return 1;
}

function remaining(keys: Keyspace, key: string, unitMs: number): number {
  const expiresAtMs = keys.expiresAtMs(key);
  if (expiresAtMs === undefined) return -2;
  return expiresAtMs === null ? -1 : Math.round((expiresAtMs - keys.now()) / unitMs);
}

/** The cursor is a position in the list of keys; like Redis it may repeat a key while keys come and go. */
function scan(keys: Keyspace, start: number, options: string[]): Reply {
  let count = 10;
  let pattern: RegExp | undefined;
  let type: string | undefined;
  for (let index = 0; index < options.length; index += 2) {
    const value = options[index + 1];
    if (value === undefined) throw syntaxError();
    const option = options[index]?.toUpperCase();
    if (option === 'COUNT') count = integer(value);
    else if (option === 'MATCH') pattern = glob(value);
    else if (option === 'TYPE') type = value;
    else throw syntaxError();
  }
  const all = keys.keys();
  const page = all
    .slice(start, start + count)
    .filter((key) => (!pattern || pattern.test(key)) && (!type || keys.value(key)?.type === type));
  return [String(start + count >= all.length ? 0 : start + count), page];
}
