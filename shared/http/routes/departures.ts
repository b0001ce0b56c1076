import { CreateDepartureInput, DepartureAnswer, UpdateDepartureInput } from '../../contracts/checklists.ts';
import { departureRows } from '../../services/checklists/checklist-rows.ts';
import { createRouter } from '../create-router.ts';
import { answerRow, rowRoutes, targetOf } from '../row-routes.ts';

/** `leftAt` says that one is ready to roll: refused while a critical item is open and nobody says why. */
const row = rowRoutes({
  tag: 'Departures',
  noun: 'a departure',
  create: CreateDepartureInput,
  update: UpdateDepartureInput,
  answer: DepartureAnswer,
});

export const departures = createRouter()
  .openapi(row.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerRow(c, 'departure', await departureRows.create(c.get('ctx'), c.req.valid('json'), key), 201);
  })
  .openapi(row.get, async (c) =>
    answerRow(c, 'departure', await departureRows.get(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(row.update, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'departure', await departureRows.update(c.get('ctx'), target, c.req.valid('json')), 200);
  })
  .openapi(row.remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'departure', await departureRows.remove(c.get('ctx'), target), 200);
  })
  .openapi(row.restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'departure', await departureRows.restore(c.get('ctx'), target), 200);
  });
