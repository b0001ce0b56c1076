import type { Sql } from 'postgres';
import type { Person } from '../../local/sign-up.ts';
import type { StackFile } from '../../local/stack-file.ts';
import type { RunningServer } from '../servers.ts';

/** What PAM's streams are measured on: a stack of its own with the scripted model, the function, and the rival beside it. */
export type PamBenchPlace = {
  stack: StackFile;
  sql: Sql;
  people: readonly Person[];
  host: RunningServer;
  proxy: RunningServer;
  /** The same API as Netlify's host has it. */
  netlify: RunningServer;
};
