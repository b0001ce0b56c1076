import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { createStorage } from '../../clients/storage.ts';
import { FILE_BUCKET } from '../../contracts/file-rules.ts';
import { CreateFileInput, FileAnswer, FileList, FileUploads, ListFilesQuery } from '../../contracts/files.ts';
import { completeFile } from '../../services/files/complete-file.ts';
import { fileRows } from '../../services/files/file-rows.ts';
import { listFiles } from '../../services/files/list-files.ts';
import { signUploads } from '../../services/files/sign-uploads.ts';
import type { HonoEnv } from '../api-env.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, IdParam, jsonAnswer, ROW_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route-parts.ts';
import { answerRow, rowRoutes, targetOf } from '../row-routes.ts';

const route = { tags: ['Files'], security: SIGNED_IN };
const { create, get, remove, restore } = rowRoutes({
  tag: 'Files',
  noun: 'a file',
  create: CreateFileInput,
  update: CreateFileInput,
  answer: FileAnswer,
});

const list = createRoute({
  ...route,
  method: 'get',
  path: '/',
  summary: 'List the files of something, with links to their bytes',
  request: { query: ListFilesQuery },
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('Oldest first; the links are good for an hour.', FileList) },
});

const sign = createRoute({
  ...route,
  method: 'post',
  path: '/{id}/sign',
  summary: 'Get the addresses to send the bytes to',
  description:
    'Good for two hours and one PUT each; ask again after a cut. At most 10 MB, and 200 kB for the thumbnail.',
  request: { params: IdParam },
  responses: { ...WRITE_PROBLEMS, 404: ROW_PROBLEMS[404], 200: jsonAnswer('What is still awaited.', FileUploads) },
});

const complete = createRoute({
  ...route,
  method: 'post',
  path: '/{id}/complete',
  summary: 'Say that the bytes are sent, so that they are looked at',
  description: 'The file is ready, or failed with a reason, some seconds later. Said again, it changes nothing.',
  request: { params: IdParam },
  responses: { ...WRITE_PROBLEMS, 404: ROW_PROBLEMS[404], 200: jsonAnswer('The row.', FileAnswer) },
});

export const files = createRouter()
  .openapi(list, async (c) => c.json(await listFiles(c.get('ctx'), storageOf(c), c.req.valid('query')), 200))
  .openapi(create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerRow(c, 'file', await fileRows.create(c.get('ctx'), c.req.valid('json'), key), 201);
  })
  .openapi(get, async (c) => answerRow(c, 'file', await fileRows.get(c.get('ctx'), c.req.valid('param').id), 200))
  .openapi(sign, async (c) => c.json(await signUploads(c.get('ctx'), storageOf(c), c.req.valid('param').id), 200))
  .openapi(complete, async (c) => answerRow(c, 'file', await completeFile(c.get('ctx'), c.req.valid('param').id), 200))
  .openapi(remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'file', await fileRows.remove(c.get('ctx'), target), 200);
  })
  .openapi(restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'file', await fileRows.restore(c.get('ctx'), target), 200);
  });

/** The bucket as the person who asks: Storage checks their token itself, and its policies decide. */
function storageOf(c: Context<HonoEnv>) {
  const { SUPABASE_URL: url, SUPABASE_ANON_KEY: apiKey } = c.get('platform').env;
  const token = c.req.header('authorization')?.replace(/^Bearer /i, '') ?? '';
  return createStorage({ url, bucket: FILE_BUCKET, apiKey, token });
}
