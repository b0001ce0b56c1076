import { createRoute } from '@hono/zod-openapi';
import {
  CreateServiceRecordInput,
  ListServiceRecordsQuery,
  ServiceRecordAnswer,
  ServiceRecordPage,
  UpdateServiceRecordInput,
} from '../../contracts/services.ts';
import { listServiceRecords } from '../../services/servicing/list-service-records.ts';
import { recordRows } from '../../services/servicing/service-rows.ts';
import { answerCached } from '../answer-cached.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, CONDITIONAL, cachedAnswer, SIGNED_IN } from '../route-parts.ts';
import { answerRow, rowRoutes, targetOf } from '../row-routes.ts';

const list = createRoute({
  tags: ['Services'],
  security: SIGNED_IN,
  ...CONDITIONAL,
  method: 'get',
  path: '/',
  summary: 'List what was done to the vehicles, newest first',
  request: { query: ListServiceRecordsQuery },
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('One page, with costs over all that matches.', ServiceRecordPage) },
});

const row = rowRoutes({
  tag: 'Services',
  noun: 'a service record',
  create: CreateServiceRecordInput,
  update: UpdateServiceRecordInput,
  answer: ServiceRecordAnswer,
});

export const serviceRecords = createRouter()
  .openapi(list, (c) => answerCached(c, () => listServiceRecords(c.get('ctx'), c.req.valid('query'))))
  .openapi(row.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerRow(c, 'serviceRecord', await recordRows.create(c.get('ctx'), c.req.valid('json'), key), 201);
  })
  .openapi(row.get, async (c) =>
    answerRow(c, 'serviceRecord', await recordRows.get(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(row.update, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'serviceRecord', await recordRows.update(c.get('ctx'), target, c.req.valid('json')), 200);
  })
  .openapi(row.remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'serviceRecord', await recordRows.remove(c.get('ctx'), target), 200);
  })
  .openapi(row.restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'serviceRecord', await recordRows.restore(c.get('ctx'), target), 200);
  });
