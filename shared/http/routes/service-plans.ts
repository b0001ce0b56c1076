import { createRoute } from '@hono/zod-openapi';
import {
  CompleteServiceInput,
  CreateServicePlanInput,
  ServicePlanAnswer,
  ServicePlanList,
  ServicePlanQuery,
  ServiceRecordAnswer,
  UpdateServicePlanInput,
} from '../../contracts/services.ts';
import { completeService } from '../../services/servicing/complete-service.ts';
import { listServicePlans } from '../../services/servicing/list-service-plans.ts';
import { planRows } from '../../services/servicing/service-rows.ts';
import { answerCached } from '../answer-cached.ts';
import { createRouter } from '../create-router.ts';
import {
  COMMON_PROBLEMS,
  CONDITIONAL,
  CreateHeaders,
  cachedAnswer,
  IdParam,
  jsonAnswer,
  jsonBody,
  SIGNED_IN,
  WRITE_PROBLEMS,
} from '../route-parts.ts';
import { answerRow, rowRoutes, targetOf } from '../row-routes.ts';

const route = { tags: ['Services'], security: SIGNED_IN };

const list = createRoute({
  ...route,
  ...CONDITIONAL,
  method: 'get',
  path: '/',
  summary: 'List service plans with when they are due, most urgent first',
  description:
    'Due by date, kilometres or hours, whichever comes first. What is towed has the kilometres it was towed.',
  request: { query: ServicePlanQuery },
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('The plans of one vehicle, or of all.', ServicePlanList) },
});

const row = rowRoutes({
  tag: 'Services',
  noun: 'a service plan',
  create: CreateServicePlanInput,
  update: UpdateServicePlanInput,
  answer: ServicePlanAnswer,
});

const complete = createRoute({
  ...route,
  method: 'post',
  path: '/{id}/complete',
  summary: 'Write down that a plan was done',
  description: 'The same as adding a service record with `planId`: the plan is counted from there.',
  request: { params: IdParam, headers: CreateHeaders, body: jsonBody(CompleteServiceInput) },
  responses: {
    ...WRITE_PROBLEMS,
    404: row.get.responses[404],
    201: jsonAnswer('The record.', ServiceRecordAnswer),
  },
});

export const servicePlans = createRouter()
  .openapi(list, (c) => answerCached(c, () => listServicePlans(c.get('ctx'), c.req.valid('query').vehicleId)))
  .openapi(row.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerRow(c, 'servicePlan', await planRows.create(c.get('ctx'), c.req.valid('json'), key), 201);
  })
  .openapi(row.get, async (c) =>
    answerRow(c, 'servicePlan', await planRows.get(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(row.update, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'servicePlan', await planRows.update(c.get('ctx'), target, c.req.valid('json')), 200);
  })
  .openapi(row.remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'servicePlan', await planRows.remove(c.get('ctx'), target), 200);
  })
  .openapi(row.restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'servicePlan', await planRows.restore(c.get('ctx'), target), 200);
  })
  .openapi(complete, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    const { id } = c.req.valid('param');
    return answerRow(c, 'serviceRecord', await completeService(c.get('ctx'), id, c.req.valid('json'), key), 201);
  });
