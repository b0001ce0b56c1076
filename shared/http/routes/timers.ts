import { createRoute } from '@hono/zod-openapi';
import { CreateTimerInput, TimerAnswer, TimerList, UpdateTimerInput } from '../../contracts/timers.ts';
import { listTimers, timerRows } from '../../services/timers/timer-rows.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, jsonAnswer, SIGNED_IN } from '../route-parts.ts';
import { answerRow, rowRoutes, targetOf } from '../row-routes.ts';

const list = createRoute({
  tags: ['Timers'],
  security: SIGNED_IN,
  method: 'get',
  path: '/',
  summary: 'List timers',
  responses: {
    ...COMMON_PROBLEMS,
    200: jsonAnswer('Those to go off and those that did within 7 days, in the order they are due.', TimerList),
  },
});

/** Deleting one cancels it; moving one that went off sets it again. */
const row = rowRoutes({
  tag: 'Timers',
  noun: 'a timer',
  create: CreateTimerInput,
  update: UpdateTimerInput,
  answer: TimerAnswer,
});

export const timers = createRouter()
  .openapi(list, async (c) => c.json({ timers: await listTimers(c.get('ctx')) }, 200))
  .openapi(row.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerRow(c, 'timer', await timerRows.create(c.get('ctx'), c.req.valid('json'), key), 201);
  })
  .openapi(row.get, async (c) => answerRow(c, 'timer', await timerRows.get(c.get('ctx'), c.req.valid('param').id), 200))
  .openapi(row.update, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'timer', await timerRows.update(c.get('ctx'), target, c.req.valid('json')), 200);
  })
  .openapi(row.remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'timer', await timerRows.remove(c.get('ctx'), target), 200);
  })
  .openapi(row.restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'timer', await timerRows.restore(c.get('ctx'), target), 200);
  });
