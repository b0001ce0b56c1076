import { createRoute } from '@hono/zod-openapi';
import {
  CreatePamMemoryInput,
  PamMemoryAnswer,
  PamMemoryList,
  UpdatePamMemoryInput,
} from '../../contracts/pam-memories.ts';
import { listPamMemories, memoryRows } from '../../services/pam/pam-memories.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, jsonAnswer, SIGNED_IN } from '../route-parts.ts';
import { answerRow, rowRoutes, targetOf } from '../row-routes.ts';

const list = createRoute({
  tags: ['PAM'],
  security: SIGNED_IN,
  method: 'get',
  path: '/',
  summary: 'List what PAM keeps in mind',
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('Oldest first.', PamMemoryList) },
});

const row = rowRoutes({
  tag: 'PAM',
  noun: 'a memory',
  create: CreatePamMemoryInput,
  update: UpdatePamMemoryInput,
  answer: PamMemoryAnswer,
});

export const pamMemories = createRouter()
  .openapi(list, async (c) => c.json({ memories: await listPamMemories(c.get('ctx')) }, 200))
  .openapi(row.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerRow(c, 'memory', await memoryRows.create(c.get('ctx'), c.req.valid('json'), key), 201);
  })
  .openapi(row.get, async (c) =>
    answerRow(c, 'memory', await memoryRows.get(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(row.update, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'memory', await memoryRows.update(c.get('ctx'), target, c.req.valid('json')), 200);
  })
  .openapi(row.remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'memory', await memoryRows.remove(c.get('ctx'), target), 200);
  })
  .openapi(row.restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'memory', await memoryRows.restore(c.get('ctx'), target), 200);
  });
