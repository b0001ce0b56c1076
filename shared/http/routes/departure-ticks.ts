import { z } from '@hono/zod-openapi';
import { CreateDepartureTickInput, DepartureTickAnswer } from '../../contracts/checklists.ts';
import { tickRows } from '../../services/checklists/checklist-rows.ts';
import { createRouter } from '../create-router.ts';
import { answerRow, rowRoutes, targetOf } from '../row-routes.ts';

/** A tick is made and taken away, and says nothing that could be changed. */
const row = rowRoutes({
  tag: 'Departures',
  noun: 'a tick',
  create: CreateDepartureTickInput,
  update: z.never(),
  answer: DepartureTickAnswer,
});

export const departureTicks = createRouter()
  .openapi(row.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerRow(c, 'departureTick', await tickRows.create(c.get('ctx'), c.req.valid('json'), key), 201);
  })
  .openapi(row.get, async (c) =>
    answerRow(c, 'departureTick', await tickRows.get(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(row.remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'departureTick', await tickRows.remove(c.get('ctx'), target), 200);
  })
  .openapi(row.restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'departureTick', await tickRows.restore(c.get('ctx'), target), 200);
  });
