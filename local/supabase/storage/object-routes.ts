import type { Hono } from 'hono';
import { z } from 'zod';
import { answerObject } from './answer-object.ts';
import { folderOf, ListOptions, listFolder } from './list-folder.ts';
import { limitOf, type ObjectTable } from './object-table.ts';
import { readUpload } from './read-upload.ts';
import { placeOf, type StorageEnv, urlOf } from './storage-env.ts';
import { objectNotFound, StorageFailure } from './storage-error.ts';

const RemoveInput = z.object({ prefixes: z.array(z.string()).min(1).max(1_000) });
const LACKING = ['copy', 'move', 'list-v2/*', 'public/*', 'sign/*', 'upload/*'];

/** What a caller does with objects as themselves; the more particular paths stand first. */
export function addObjectRoutes(routes: Hono<StorageEnv>, table: ObjectTable): void {
  routes.post('/object/list/:bucket', async (c) => {
    const options = ListOptions.parse(await c.req.json());
    const objects = await table.list(c.get('caller'), c.req.param('bucket'), folderOf(options));
    return c.json(listFolder(objects, options));
  });
  routes.get('/object/info/*', async (c) => {
    const { metadata, updated_at, ...object } = await table.find(c.get('caller'), placeOf(c, '/object/info/'));
    const { size, mimetype: content_type, cacheControl: cache_control, eTag: etag } = metadata;
    const { id, name, version, bucket_id, created_at } = object;
    const known = { id, name, version, bucket_id, created_at, last_modified: updated_at };
    return c.json({ ...known, size, content_type, cache_control, etag, metadata: {} });
  });
  for (const path of LACKING) {
    routes.all(`/object/${path}`, () => {
      throw new StorageFailure(501, 'not_implemented', `The embedded Storage has no ${path.replace('/*', '')}.`);
    });
  }
  addUploadRoutes(routes, table);
  routes.delete('/object/:bucket', async (c) => {
    const { prefixes } = RemoveInput.parse(await c.req.json());
    return c.json(await table.remove(c.get('caller'), c.req.param('bucket'), prefixes));
  });
  routes.delete('/object/*', async (c) => {
    const { bucket, name } = placeOf(c, '/object/');
    const removed = await table.remove(c.get('caller'), bucket, [name]);
    if (removed.length === 0) throw objectNotFound();
    return c.json({ message: 'Successfully deleted' });
  });
  for (const start of ['/object/authenticated/', '/object/']) {
    routes.get(`${start}*`, async (c) => {
      const object = await table.find(c.get('caller'), placeOf(c, start));
      return answerObject(object, await table.read(object));
    });
  }
}

function addUploadRoutes(routes: Hono<StorageEnv>, table: ObjectTable): void {
  routes.on(['POST', 'PUT'], '/object/*', async (c) => {
    const place = placeOf(c, '/object/');
    const upload = await readUpload(c, limitOf(await table.bucket(place.bucket)));
    const upsert = c.req.method === 'PUT' || c.req.header('x-upsert') === 'true';
    const id = await table.put(c.get('caller'), place, upload, { upsert });
    return c.json({ Id: id, Key: urlOf(place) });
  });
}
