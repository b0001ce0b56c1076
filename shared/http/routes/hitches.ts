import { createRoute } from '@hono/zod-openapi';
import {
  CreateHitchInput,
  HitchAnswer,
  HitchList,
  OfVehicleQuery,
  UpdateHitchInput,
} from '../../contracts/vehicles.ts';
import { hitchRows } from '../../services/vehicles/hitch-rows.ts';
import { listHitches } from '../../services/vehicles/list-hitches.ts';
import { answerCached } from '../answer-cached.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, CONDITIONAL, cachedAnswer, SIGNED_IN } from '../route-parts.ts';
import { answerRow, rowRoutes, targetOf } from '../row-routes.ts';

const list = createRoute({
  tags: ['Vehicles'],
  security: SIGNED_IN,
  ...CONDITIONAL,
  method: 'get',
  path: '/',
  summary: 'List hitches',
  request: { query: OfVehicleQuery },
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('Newest first.', HitchList) },
});

const row = rowRoutes({
  tag: 'Vehicles',
  noun: 'a hitch',
  create: CreateHitchInput,
  update: UpdateHitchInput,
  answer: HitchAnswer,
});

export const hitches = createRouter()
  .openapi(list, (c) => answerCached(c, () => listHitches(c.get('ctx'), c.req.valid('query'))))
  .openapi(row.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerRow(c, 'hitch', await hitchRows.create(c.get('ctx'), c.req.valid('json'), key), 201);
  })
  .openapi(row.get, async (c) => answerRow(c, 'hitch', await hitchRows.get(c.get('ctx'), c.req.valid('param').id), 200))
  .openapi(row.update, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'hitch', await hitchRows.update(c.get('ctx'), target, c.req.valid('json')), 200);
  })
  .openapi(row.remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'hitch', await hitchRows.remove(c.get('ctx'), target), 200);
  })
  .openapi(row.restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'hitch', await hitchRows.restore(c.get('ctx'), target), 200);
  });
