import { pairs } from './arguments.ts';
import type { CommandTable } from './command.ts';
import type { Keyspace } from './keyspace.ts';

export const COLLECTION_COMMANDS: CommandTable = {
  HSET: {
    arity: [3, Infinity],
    run(keys, [key = '', ...fields]) {
      const given = pairs('hset', fields);
      const hash = keys.open(key, 'hash');
      const before = hash.size;
      for (const [field, value] of given) hash.set(field, value);
      return hash.size - before;
    },
  },
  HGET: { arity: [2, 2], run: (keys, [key = '', field = '']) => keys.read(key, 'hash')?.get(field) ?? null },
  HGETALL: { arity: [1, 1], run: (keys, [key = '']) => [...(keys.read(key, 'hash') ?? [])].flat() },
  HDEL: { arity: [2, Infinity], run: (keys, [key = '', ...fields]) => removeFrom(keys, key, 'hash', fields) },
  SADD: {
    arity: [2, Infinity],
    run(keys, [key = '', ...members]) {
      const set = keys.open(key, 'set');
      const before = set.size;
      for (const member of members) set.add(member);
      return set.size - before;
    },
  },
  SREM: { arity: [2, Infinity], run: (keys, [key = '', ...members]) => removeFrom(keys, key, 'set', members) },
  SMEMBERS: { arity: [1, 1], run: (keys, [key = '']) => [...(keys.read(key, 'set') ?? [])] },
};

/** Removes members of a collection and answers how many there were. */
export function removeFrom(keys: Keyspace, key: string, type: 'hash' | 'set' | 'zset', members: string[]): number {
  const collection = keys.read(key, type);
  if (!collection) return 0;
  const removed = members.filter((member) => collection.delete(member)).length;
  keys.removeIfEmpty(key);
  return removed;
}
