import { createRoute } from '@hono/zod-openapi';
import { CreateVehicleInput, UpdateVehicleInput, VehicleAnswer, VehicleList } from '../../contracts/vehicles.ts';
import { listVehicles } from '../../services/vehicles/list-vehicles.ts';
import { vehicleRows } from '../../services/vehicles/vehicle-rows.ts';
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
  summary: 'List vehicles with what they have run',
  description: 'What is towed gains the kilometres of its tow vehicle while it is hitched, and none otherwise.',
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('All vehicles, in the order they were added.', VehicleList) },
});

const row = rowRoutes({
  tag: 'Vehicles',
  noun: 'a vehicle',
  create: CreateVehicleInput,
  update: UpdateVehicleInput,
  answer: VehicleAnswer,
});

export const vehicles = createRouter()
  .openapi(list, (c) => answerCached(c, () => listVehicles(c.get('ctx'))))
  .openapi(row.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerRow(c, 'vehicle', await vehicleRows.create(c.get('ctx'), c.req.valid('json'), key), 201);
  })
  .openapi(row.get, async (c) =>
    answerRow(c, 'vehicle', await vehicleRows.get(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(row.update, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'vehicle', await vehicleRows.update(c.get('ctx'), target, c.req.valid('json')), 200);
  })
  .openapi(row.remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'vehicle', await vehicleRows.remove(c.get('ctx'), target), 200);
  })
  .openapi(row.restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'vehicle', await vehicleRows.restore(c.get('ctx'), target), 200);
  });
