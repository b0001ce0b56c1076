import { RedisStatus, type Reply } from '../reply.ts';
import { integer, pairs, syntaxError } from './arguments.ts';
import type { CommandTable } from './command.ts';
import type { Keyspace } from './keyspace.ts';

const OK = new RedisStatus('OK');

export const STRING_COMMANDS: CommandTable = {
  GET: { arity: [1, 1], run: (keys, [key = '']) => keys.read(key, 'string') ?? null },
  SET: { arity: [2, Infinity], run: (keys, [key = '', value = '', ...options]) => set(keys, key, value, options) },
  MGET: { arity: [1, Infinity], run: (keys, names) => names.map((key) => stringOrNull(keys, key)) },
  MSET: {
    arity: [2, Infinity],
    run(keys, args) {
      for (const [key, data] of pairs('mset', args)) keys.put(key, { type: 'string', data }, null);
      return OK;
    },
  },
  INCR: { arity: [1, 1], run: (keys, [key = '']) => add(keys, key, 1) },
  INCRBY: { arity: [2, 2], run: (keys, [key = '', by]) => add(keys, key, integer(by)) },
  DECR: { arity: [1, 1], run: (keys, [key = '']) => add(keys, key, -1) },
};

function set(keys: Keyspace, key: string, data: string, options: string[]): Reply {
  const { condition, expiresAtMs } = setOptions(options, keys.now());
  const exists = keys.value(key) !== undefined;
  if ((condition === 'NX' && exists) || (condition === 'XX' && !exists)) return null;
  keys.put(key, { type: 'string', data }, expiresAtMs);
  return OK;
}

function setOptions(options: string[], nowMs: number): { condition: 'NX' | 'XX' | null; expiresAtMs: number | null } {
  let condition: 'NX' | 'XX' | null = null;
  let expiresAtMs: number | null = null;
  const rest = [...options];
  while (rest.length > 0) {
    const option = rest.shift()?.toUpperCase();
    if ((option === 'NX' || option === 'XX') && condition === null) condition = option;
    else if ((option === 'EX' || option === 'PX') && expiresAtMs === null) {
      expiresAtMs = nowMs + integer(rest.shift()) * (option === 'EX' ? 1000 : 1);
    } else throw syntaxError();
  }
  return { condition, expiresAtMs };
}

function stringOrNull(keys: Keyspace, key: string): string | null {
  const value = keys.value(key);
  return value?.type === 'string' ? value.data : null;
}

function add(keys: Keyspace, key: string, by: number): number {
  const sum = integer(keys.read(key, 'string') ?? '0') + by;
  keys.put(key, { type: 'string', data: String(sum) }, keys.expiresAtMs(key) ?? null);
  return sum;
}
