import { RedisError, type Reply } from '../reply.ts';
import { integer, pairs, score, scoreText, syntaxError } from './arguments.ts';
import { removeFrom } from './collection-commands.ts';
import type { CommandTable } from './command.ts';
import type { Keyspace } from './keyspace.ts';

type Member = [member: string, score: number];

export const SORTED_SET_COMMANDS: CommandTable = {
  ZADD: {
    arity: [3, Infinity],
    run(keys, [key = '', ...args]) {
      const given = pairs('zadd', args).map(([points, member]): Member => [member, score(points)]);
      const set = keys.open(key, 'zset');
      const before = set.size;
      for (const [member, points] of given) set.set(member, points);
      return set.size - before;
    },
  },
  ZREM: { arity: [2, Infinity], run: (keys, [key = '', ...members]) => removeFrom(keys, key, 'zset', members) },
  ZCARD: { arity: [1, 1], run: (keys, [key = '']) => keys.read(key, 'zset')?.size ?? 0 },
  ZRANGE: {
    arity: [3, Infinity],
    run: (keys, [key = '', start, stop, ...options]) => range(keys, key, start, stop, options),
  },
  ZRANGEBYSCORE: {
    arity: [3, Infinity],
    run: (keys, [key = '', low = '', high = '', ...options]) => byScore(sorted(keys, key), low, high, options),
  },
  ZREMRANGEBYSCORE: {
    arity: [3, 3],
    run(keys, [key = '', low = '', high = '']) {
      const inside = within(sorted(keys, key), low, high).map(([member]) => member);
      return removeFrom(keys, key, 'zset', inside);
    },
  },
};

function sorted(keys: Keyspace, key: string): Member[] {
  return [...(keys.read(key, 'zset') ?? [])].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
}

/** By rank, or by score with BYSCORE; REV turns the order (and, by score, the bounds) around. */
function range(keys: Keyspace, key: string, start = '', stop = '', options: string[]): Reply {
  const flags = options.map((option) => option.toUpperCase());
  const reversed = flags.includes('REV');
  const members = sorted(keys, key);
  const rest = flags.filter((flag) => flag !== 'REV' && flag !== 'BYSCORE');
  if (flags.includes('BYSCORE')) {
    const [low, high] = reversed ? [stop, start] : [start, stop];
    return byScore(members, low, high, rest, reversed);
  }
  if (rest.some((flag) => flag !== 'WITHSCORES')) throw syntaxError();
  const ordered = reversed ? members.reverse() : members;
  const at = (text: string) => (integer(text) < 0 ? ordered.length + integer(text) : integer(text));
  return flat(ordered.slice(Math.max(0, at(start)), at(stop) + 1), rest.length > 0);
}

function byScore(members: Member[], low: string, high: string, options: string[], reversed = false): Reply {
  let withScores = false;
  let [offset, count] = [0, Infinity];
  const rest = options.map((option) => option.toUpperCase());
  while (rest.length > 0) {
    const option = rest.shift();
    if (option === 'WITHSCORES') withScores = true;
    else if (option === 'LIMIT') {
      offset = integer(rest.shift());
      count = integer(rest.shift());
    } else throw syntaxError();
  }
  const inside = within(members, low, high);
  const ordered = reversed ? inside.reverse() : inside;
  return flat(ordered.slice(offset, count < 0 ? undefined : offset + count), withScores);
}

function within(members: Member[], low: string, high: string): Member[] {
  const [least, most] = [bound(low), bound(high)];
  return members.filter(
    ([, points]) =>
      (least.exclusive ? points > least.value : points >= least.value) &&
      (most.exclusive ? points < most.value : points <= most.value),
  );
}

function bound(text: string): { value: number; exclusive: boolean } {
  const exclusive = text.startsWith('(');
  try {
    return { value: score(exclusive ? text.slice(1) : text), exclusive };
  } catch (cause) {
    throw new RedisError('ERR min or max is not a float', { cause });
  }
}

function flat(members: Member[], withScores: boolean): Reply {
  return members.flatMap(([member, points]) => (withScores ? [member, scoreText(points)] : [member]));
}
