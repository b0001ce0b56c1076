import { createRoute } from '@hono/zod-openapi';
import { CreateDocumentInput, DocumentAnswer, DocumentList, UpdateDocumentInput } from '../../contracts/documents.ts';
import { OfVehicleQuery } from '../../contracts/vehicles.ts';
import { documentRows } from '../../services/documents/document-rows.ts';
import { listDocuments } from '../../services/documents/list-documents.ts';
import { answerCached } from '../answer-cached.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, CONDITIONAL, cachedAnswer, SIGNED_IN } from '../route-parts.ts';
import { answerRow, rowRoutes, targetOf } from '../row-routes.ts';

const list = createRoute({
  tags: ['Documents'],
  security: SIGNED_IN,
  ...CONDITIONAL,
  method: 'get',
  path: '/',
  summary: 'List documents',
  request: { query: OfVehicleQuery },
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('What expires first in front.', DocumentList) },
});

const row = rowRoutes({
  tag: 'Documents',
  noun: 'a document',
  create: CreateDocumentInput,
  update: UpdateDocumentInput,
  answer: DocumentAnswer,
});

export const documents = createRouter()
  .openapi(list, (c) => answerCached(c, () => listDocuments(c.get('ctx'), c.req.valid('query'))))
  .openapi(row.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerRow(c, 'document', await documentRows.create(c.get('ctx'), c.req.valid('json'), key), 201);
  })
  .openapi(row.get, async (c) =>
    answerRow(c, 'document', await documentRows.get(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(row.update, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'document', await documentRows.update(c.get('ctx'), target, c.req.valid('json')), 200);
  })
  .openapi(row.remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'document', await documentRows.remove(c.get('ctx'), target), 200);
  })
  .openapi(row.restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'document', await documentRows.restore(c.get('ctx'), target), 200);
  });
