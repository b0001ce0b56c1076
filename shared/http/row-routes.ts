import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { HonoEnv } from './api-env.ts';
import {
  CreateHeaders,
  etagOf,
  IdParam,
  jsonAnswer,
  jsonBody,
  ROW_PROBLEMS,
  requireVersion,
  SIGNED_IN,
  VERSIONED_PROBLEMS,
  VersionedHeaders,
  WRITE_PROBLEMS,
} from './route-parts.ts';

interface RowSchemas<Create, Update, Answer> {
  tag: string;
  /** What one is called in a sentence: "a vehicle". */
  noun: string;
  create: Create;
  update: Update;
  answer: Answer;
}

/** The five routes of a row that is made, read, changed, deleted and restored; lists differ and are made beside them. */
export function rowRoutes<Create extends z.ZodType, Update extends z.ZodType, Answer extends z.ZodType>(
  schemas: RowSchemas<Create, Update, Answer>,
) {
  const { tag, noun, create, update, answer } = schemas;
  const route = { tags: [tag], security: SIGNED_IN };
  return {
    create: createRoute({
      ...route,
      method: 'post',
      path: '/',
      summary: `Add ${noun}`,
      request: { headers: CreateHeaders, body: jsonBody(create) },
      responses: { ...WRITE_PROBLEMS, 201: jsonAnswer('The row.', answer) },
    }),
    get: createRoute({
      ...route,
      method: 'get',
      path: '/{id}',
      summary: `Get ${noun}`,
      request: { params: IdParam },
      responses: { ...ROW_PROBLEMS, 200: jsonAnswer('The row.', answer) },
    }),
    update: createRoute({
      ...route,
      method: 'patch',
      path: '/{id}',
      summary: `Change ${noun}`,
      request: { params: IdParam, headers: VersionedHeaders, body: jsonBody(update) },
      responses: { ...VERSIONED_PROBLEMS, 200: jsonAnswer('The row as it is now.', answer) },
    }),
    remove: createRoute({
      ...route,
      method: 'delete',
      path: '/{id}',
      summary: `Delete ${noun}; it can be restored`,
      request: { params: IdParam, headers: VersionedHeaders },
      responses: { ...VERSIONED_PROBLEMS, 200: jsonAnswer('The row, with the version to restore it by.', answer) },
    }),
    restore: createRoute({
      ...route,
      method: 'post',
      path: '/{id}/restore',
      summary: `Restore ${noun} that was deleted`,
      request: { params: IdParam, headers: VersionedHeaders },
      responses: { ...VERSIONED_PROBLEMS, 200: jsonAnswer('The row as it is now.', answer) },
    }),
  };
}

/** What a write on a row is aimed at: its id, and the version from `If-Match`. Throws `version_required` without one. */
export function targetOf(param: { id: string }, headers: z.infer<typeof VersionedHeaders>) {
  return { id: param.id, version: requireVersion(headers), idempotencyKey: headers['idempotency-key'] };
}

/** `{ [name]: row }` with the row's version as ETag. */
export function answerRow<Name extends string, Row extends { version: number }, Status extends 200 | 201>(
  c: Context<HonoEnv>,
  name: Name,
  row: Row,
  status: Status,
) {
  return c.json({ [name]: row } as { [Key in Name]: Row }, status, { etag: etagOf(row) });
}
