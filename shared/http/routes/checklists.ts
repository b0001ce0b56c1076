import { createRoute } from '@hono/zod-openapi';
import {
  ChecklistAnswer,
  ChecklistList,
  CreateChecklistInput,
  UpdateChecklistInput,
} from '../../contracts/checklists.ts';
import { checklistRows } from '../../services/checklists/checklist-rows.ts';
import { listChecklists } from '../../services/checklists/list-checklists.ts';
import { answerCached } from '../answer-cached.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, CONDITIONAL, cachedAnswer, SIGNED_IN } from '../route-parts.ts';
import { answerRow, rowRoutes, targetOf } from '../row-routes.ts';

const list = createRoute({
  ...CONDITIONAL,
  tags: ['Departures'],
  security: SIGNED_IN,
  method: 'get',
  path: '/',
  summary: 'List checklists with the newest departures',
  responses: {
    ...COMMON_PROBLEMS,
    ...cachedAnswer('All lists, and the 30 newest departures with their ticks and overrides.', ChecklistList),
  },
});

const row = rowRoutes({
  tag: 'Departures',
  noun: 'a checklist',
  create: CreateChecklistInput,
  update: UpdateChecklistInput,
  answer: ChecklistAnswer,
});

export const checklists = createRouter()
  .openapi(list, (c) => answerCached(c, () => listChecklists(c.get('ctx'))))
  .openapi(row.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerRow(c, 'checklist', await checklistRows.create(c.get('ctx'), c.req.valid('json'), key), 201);
  })
  .openapi(row.get, async (c) =>
    answerRow(c, 'checklist', await checklistRows.get(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(row.update, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'checklist', await checklistRows.update(c.get('ctx'), target, c.req.valid('json')), 200);
  })
  .openapi(row.remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'checklist', await checklistRows.remove(c.get('ctx'), target), 200);
  })
  .openapi(row.restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'checklist', await checklistRows.restore(c.get('ctx'), target), 200);
  });
