import type { Hono } from 'hono';
import postgres from 'postgres';
import { createStorageRoutes } from './create-storage-routes.ts';

export interface Storage {
  routes: Hono;
  stop(): Promise<void>;
}

const POOL_SIZE = 4;

/** Supabase's Storage over the database of the stack and a folder of it. */
export function startStorage(databaseUrl: string, folder: string): Storage {
  const sql = postgres(databaseUrl, { max: POOL_SIZE, connect_timeout: 5, onnotice: () => undefined });
  return { routes: createStorageRoutes(sql, folder), stop: () => sql.end({ timeout: 2 }) };
}
