import { createRoute } from '@hono/zod-openapi';
import {
  CreateOdometerReadingInput,
  ListOdometerReadingsQuery,
  OdometerReadingAnswer,
  OdometerReadingPage,
  UpdateOdometerReadingInput,
} from '../../contracts/vehicles.ts';
import { listOdometerReadings } from '../../services/vehicles/list-odometer-readings.ts';
import { odometerReadingRows } from '../../services/vehicles/odometer-reading-rows.ts';
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
  summary: 'List a vehicle’s odometer readings',
  request: { query: ListOdometerReadingsQuery },
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('One page, newest first.', OdometerReadingPage) },
});

const row = rowRoutes({
  tag: 'Vehicles',
  noun: 'an odometer reading',
  create: CreateOdometerReadingInput,
  update: UpdateOdometerReadingInput,
  answer: OdometerReadingAnswer,
});

export const odometerReadings = createRouter()
  .openapi(list, (c) => answerCached(c, () => listOdometerReadings(c.get('ctx'), c.req.valid('query'))))
  .openapi(row.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerRow(
      c,
      'odometerReading',
      await odometerReadingRows.create(c.get('ctx'), c.req.valid('json'), key),
      201,
    );
  })
  .openapi(row.get, async (c) =>
    answerRow(c, 'odometerReading', await odometerReadingRows.get(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(row.update, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(
      c,
      'odometerReading',
      await odometerReadingRows.update(c.get('ctx'), target, c.req.valid('json')),
      200,
    );
  })
  .openapi(row.remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'odometerReading', await odometerReadingRows.remove(c.get('ctx'), target), 200);
  })
  .openapi(row.restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'odometerReading', await odometerReadingRows.restore(c.get('ctx'), target), 200);
  });
