import type { Reply } from '../reply.ts';
import type { Keyspace } from './keyspace.ts';

export interface Command {
  /** Least and most number of arguments after the name. */
  arity: [least: number, most: number];
  run(keys: Keyspace, args: string[]): Reply;
}
export type CommandTable = Record<string, Command>;
