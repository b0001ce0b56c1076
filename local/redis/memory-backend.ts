import { COLLECTION_COMMANDS } from './memory/collection-commands.ts';
import type { CommandTable } from './memory/command.ts';
import { KEY_COMMANDS } from './memory/key-commands.ts';
import { Keyspace } from './memory/keyspace.ts';
import { SORTED_SET_COMMANDS } from './memory/sorted-set-commands.ts';
import { STRING_COMMANDS } from './memory/string-commands.ts';
import { type RedisBackend, RedisError, type Reply } from './reply.ts';

const COMMANDS: CommandTable = { ...STRING_COMMANDS, ...COLLECTION_COMMANDS, ...SORTED_SET_COMMANDS, ...KEY_COMMANDS };

/** The commands the product uses. The facade refuses any other on either backend, so neither can be relied on for more. */
export const SUPPORTED_COMMANDS: ReadonlySet<string> = new Set(Object.keys(COMMANDS));

/** Redis in this process, for machines without `redis-server`. `now` is injected by tests. */
export function createMemoryBackend(now?: () => number): RedisBackend {
  const keys = new Keyspace(now);
  return {
    run: async (command) => runCommand(keys, command),
    transaction: async (commands) => commands.map((command) => runCommand(keys, command)),
    stop: async () => keys.clear(),
  };
}

function runCommand(keys: Keyspace, [name = '', ...args]: string[]): Reply {
  const command = COMMANDS[name.toUpperCase()];
  if (!command) return new RedisError(`ERR unknown command '${name}'`);
  const [least, most] = command.arity;
  if (args.length < least || args.length > most) {
    return new RedisError(`ERR wrong number of arguments for '${name.toLowerCase()}' command`);
  }
  try {
    return command.run(keys, args);
  } catch (error) {
    if (error instanceof RedisError) return error;
    throw error;
  }
}
