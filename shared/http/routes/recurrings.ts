import { createRoute } from '@hono/zod-openapi';
import {
  CreateRecurringInput,
  PayRecurringInput,
  RecurringAnswer,
  RecurringList,
  UndoRecurringPaymentInput,
  UpdateRecurringInput,
} from '../../contracts/recurrings.ts';
import { listRecurrings } from '../../services/recurrings/list-recurrings.ts';
import { payRecurring } from '../../services/recurrings/pay-recurring.ts';
import { recurringRows } from '../../services/recurrings/recurring-rows.ts';
import { undoRecurringPayment } from '../../services/recurrings/undo-recurring-payment.ts';
import { answerCached } from '../answer-cached.ts';
import { createRouter } from '../create-router.ts';
import {
  COMMON_PROBLEMS,
  CONDITIONAL,
  cachedAnswer,
  IdParam,
  jsonAnswer,
  jsonBody,
  SIGNED_IN,
  VERSIONED_PROBLEMS,
  VersionedHeaders,
} from '../route-parts.ts';
import { answerRow, rowRoutes, targetOf } from '../row-routes.ts';

const route = { tags: ['Bills'], security: SIGNED_IN };

const list = createRoute({
  ...route,
  ...CONDITIONAL,
  method: 'get',
  path: '/',
  summary: 'List bills',
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('What is due first in front.', RecurringList) },
});

const row = rowRoutes({
  tag: 'Bills',
  noun: 'a bill',
  create: CreateRecurringInput,
  update: UpdateRecurringInput,
  answer: RecurringAnswer,
});

const pay = createRoute({
  ...route,
  method: 'post',
  path: '/{id}/pay',
  summary: 'Pay what is due next',
  description: 'Makes an expense under the name and category of the bill and moves the bill on to the next time.',
  request: { params: IdParam, headers: VersionedHeaders, body: jsonBody(PayRecurringInput) },
  responses: { ...VERSIONED_PROBLEMS, 200: jsonAnswer('The bill as it is now.', RecurringAnswer) },
});

const undoPayment = createRoute({
  ...route,
  method: 'post',
  path: '/{id}/undo-payment',
  summary: 'Take the last payment back',
  description: 'Deletes its expense; the bill is due again when it was.',
  request: { params: IdParam, headers: VersionedHeaders, body: jsonBody(UndoRecurringPaymentInput) },
  responses: { ...VERSIONED_PROBLEMS, 200: jsonAnswer('The bill as it is now.', RecurringAnswer) },
});

export const recurrings = createRouter()
  .openapi(list, (c) => answerCached(c, () => listRecurrings(c.get('ctx'))))
  .openapi(row.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerRow(c, 'recurring', await recurringRows.create(c.get('ctx'), c.req.valid('json'), key), 201);
  })
  .openapi(row.get, async (c) =>
    answerRow(c, 'recurring', await recurringRows.get(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(row.update, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'recurring', await recurringRows.update(c.get('ctx'), target, c.req.valid('json')), 200);
  })
  .openapi(row.remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'recurring', await recurringRows.remove(c.get('ctx'), target), 200);
  })
  .openapi(row.restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'recurring', await recurringRows.restore(c.get('ctx'), target), 200);
  })
  .openapi(pay, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'recurring', await payRecurring(c.get('ctx'), target, c.req.valid('json')), 200);
  })
  .openapi(undoPayment, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'recurring', await undoRecurringPayment(c.get('ctx'), target, c.req.valid('json')), 200);
  });
