import type { Hono } from 'hono';
import { z } from 'zod';
import { answerObject } from './answer-object.ts';
import { SERVICE } from './caller.ts';
import { limitOf, type ObjectTable, type Place } from './object-table.ts';
import { readUpload } from './read-upload.ts';
import { readGrant, signGrant } from './signed-token.ts';
import { placeOf, type StorageEnv, urlOf } from './storage-env.ts';
import { StorageFailure } from './storage-error.ts';

/** As long as hosted links for an upload are good. */
const UPLOAD_SECONDS = 7_200;

const SignInput = z.object({ expiresIn: z.int().min(1) });
const SignManyInput = SignInput.extend({ paths: z.array(z.string()).max(1_000) });

/** Links speak for themselves and need no token. What they allow was decided when they were made. */
export function addLinkRoutes(routes: Hono<StorageEnv>, table: ObjectTable): void {
  routes.get('/object/sign/*', async (c) => {
    const place = placeOf(c, '/object/sign/');
    await readGrant(c.req.query('token'), { for: 'read', url: urlOf(place) });
    const object = await table.find(SERVICE, place);
    return answerObject(object, await table.read(object), c.req.query('download'));
  });
  routes.put('/object/upload/sign/*', async (c) => {
    const place = placeOf(c, '/object/upload/sign/');
    const { owner, upsert = false } = await readGrant(c.req.query('token'), { for: 'upload', url: urlOf(place) });
    const upload = await readUpload(c, limitOf(await table.bucket(place.bucket)));
    await table.put(SERVICE, place, upload, { upsert, ...(owner ? { owner } : {}) });
    return c.json({ Key: urlOf(place) });
  });
}

export function addSigningRoutes(routes: Hono<StorageEnv>, table: ObjectTable): void {
  routes.post('/object/upload/sign/*', async (c) => {
    const place = placeOf(c, '/object/upload/sign/');
    const { sub: owner } = c.get('caller');
    const upsert = c.req.header('x-upsert') === 'true';
    await table.bucket(place.bucket);
    await table.requireUpload(c.get('caller'), place, upsert);
    const grant = { for: 'upload' as const, url: urlOf(place), upsert, ...(owner ? { owner } : {}) };
    const token = await signGrant(grant, UPLOAD_SECONDS);
    return c.json({ url: `/object/upload/sign/${urlOf(place)}?token=${token}`, token });
  });
  routes.post('/object/sign/:bucket', async (c) => {
    const { expiresIn, paths } = SignManyInput.parse(await c.req.json());
    const sign = async (path: string) => {
      const place = { bucket: c.req.param('bucket'), name: path };
      const refusal = await table.find(c.get('caller'), place).then(() => null, toRefusal);
      return { error: refusal, path, signedURL: refusal ? null : await signRead(place, expiresIn) };
    };
    return c.json(await Promise.all(paths.map(sign)));
  });
  routes.post('/object/sign/*', async (c) => {
    const place = placeOf(c, '/object/sign/');
    const { expiresIn } = SignInput.parse(await c.req.json());
    await table.find(c.get('caller'), place);
    return c.json({ signedURL: await signRead(place, expiresIn) });
  });
}

async function signRead(place: Place, seconds: number): Promise<string> {
  const token = await signGrant({ for: 'read', url: urlOf(place) }, seconds);
  return `/object/sign/${urlOf(place)}?token=${token}`;
}

function toRefusal(error: unknown): string {
  if (error instanceof StorageFailure) return 'Either the object does not exist or you do not have access to it';
  throw error;
}
