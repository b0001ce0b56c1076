import { Hono } from 'hono';
import { cors } from 'hono/cors';
import type postgres from 'postgres';
import { z } from 'zod';
import { readCaller } from './caller.ts';
import { addLinkRoutes, addSigningRoutes } from './link-routes.ts';
import { createObjectDisk } from './object-disk.ts';
import { addObjectRoutes } from './object-routes.ts';
import { ObjectTable } from './object-table.ts';
import { BASE, type StorageEnv } from './storage-env.ts';
import { bucketNotFound, StorageFailure } from './storage-error.ts';

/** Supabase's Storage as far as the product uses it: objects of a bucket, their policies, and links that expire. */
export function createStorageRoutes(sql: postgres.Sql, folder: string): Hono {
  const table = new ObjectTable(sql, createObjectDisk(folder));
  const routes = new Hono<StorageEnv>();
  routes.onError((error, c) => toFailure(error, c.req.method).toAnswer());
  addLinkRoutes(routes, table);
  routes.use(async (c, next) => {
    c.set('caller', await readCaller(c.req.header('authorization')));
    await next();
  });
  addSigningRoutes(routes, table);
  addObjectRoutes(routes, table);
  routes.get('/bucket', async (c) => c.json(await table.buckets(c.get('caller'))));
  routes.get('/bucket/:id', async (c) => {
    const [bucket] = await table.buckets(c.get('caller'), c.req.param('id'));
    if (!bucket) throw bucketNotFound();
    return c.json(bucket);
  });
  routes.all('*', (c) => {
    throw new StorageFailure(501, 'not_implemented', `The embedded Storage has no ${c.req.method} ${c.req.path}.`);
  });

  const app = new Hono();
  app.use(`${BASE}/*`, cors({ origin: '*', exposeHeaders: ['content-length', 'etag'], maxAge: 3600 }));
  app.route(BASE, routes);
  return app;
}

function toFailure(error: Error, method: string): StorageFailure {
  if (error instanceof StorageFailure) return error;
  if (error instanceof z.ZodError) return new StorageFailure(400, 'Error', error.issues[0]?.message ?? '');
  const isCutOff = 'code' in error && error.code === 'ECONNRESET';
  if (isCutOff) return new StorageFailure(499, 'AbortedTerminate', 'Aborted'); // nobody hears it
  console.error('[storage]', error);
  return new StorageFailure(500, 'internal', `${method} failed`);
}
