import type { Context } from 'hono';
import type { Caller } from './caller.ts';
import { readObjectName } from './object-name.ts';
import type { Place } from './object-table.ts';

export const BASE = '/storage/v1';

export type StorageEnv = { Variables: { caller: Caller } };

/** The object that the rest of the path after `start` names. */
export const placeOf = (c: Context, start: string): Place =>
  readObjectName(new URL(c.req.url).pathname.slice(BASE.length + start.length));

export const urlOf = ({ bucket, name }: Place): string => `${bucket}/${name}`;
