import { createRoute } from '@hono/zod-openapi';
import {
  CreateTripInput,
  TripAnswer,
  TripCosts,
  TripList,
  TripPlan,
  TripSchedule,
  TripSpending,
  UpdateTripInput,
} from '../../contracts/trips.ts';
import { getTripCosts } from '../../services/trips/get-trip-costs.ts';
import { getTripPlan } from '../../services/trips/get-trip-plan.ts';
import { getTripSchedule } from '../../services/trips/get-trip-schedule.ts';
import { getTripSpending } from '../../services/trips/get-trip-spending.ts';
import { listTrips } from '../../services/trips/list-trips.ts';
import { tripRows } from '../../services/trips/trip-rows.ts';
import { answerCached } from '../answer-cached.ts';
import { createRouter } from '../create-router.ts';
import {
  COMMON_PROBLEMS,
  CONDITIONAL,
  cachedAnswer,
  etagOf,
  IdParam,
  jsonAnswer,
  ROW_PROBLEMS,
  SIGNED_IN,
} from '../route-parts.ts';
import { answerRow, rowRoutes, targetOf } from '../row-routes.ts';
import { tripExports } from './trip-exports.ts';

const route = { tags: ['Trips'], security: SIGNED_IN };

const list = createRoute({
  ...route,
  ...CONDITIONAL,
  method: 'get',
  path: '/',
  summary: 'List trips with how far and how long they are',
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('All trips, the latest start first.', TripList) },
});

const row = rowRoutes({
  tag: 'Trips',
  noun: 'a trip',
  create: CreateTripInput,
  update: UpdateTripInput,
  answer: TripAnswer,
});

const get = createRoute({
  ...route,
  method: 'get',
  path: '/{id}',
  summary: 'Get a trip with its stops and legs',
  request: { params: IdParam },
  responses: {
    ...ROW_PROBLEMS,
    200: jsonAnswer('The trip, its stops in order, and the legs that were told.', TripPlan),
  },
});

const schedule = createRoute({
  ...route,
  method: 'get',
  path: '/{id}/plan',
  summary: 'Days, arrivals and range of a trip',
  request: { params: IdParam },
  responses: { ...ROW_PROBLEMS, 200: jsonAnswer('As computed now.', TripSchedule) },
});

const costs = createRoute({
  ...route,
  method: 'get',
  path: '/{id}/costs',
  summary: 'What a trip is estimated to cost and has cost',
  request: { params: IdParam },
  responses: { ...ROW_PROBLEMS, 200: jsonAnswer('By category and by day.', TripCosts) },
});

const spending = createRoute({
  ...route,
  method: 'get',
  path: '/{id}/spending',
  summary: 'What a trip has cost, by day and category',
  request: { params: IdParam },
  responses: { ...ROW_PROBLEMS, 200: jsonAnswer('Its expenses, summed.', TripSpending) },
});

export const trips = createRouter()
  .route('/', tripExports)
  .openapi(list, (c) => answerCached(c, () => listTrips(c.get('ctx'))))
  .openapi(row.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerRow(c, 'trip', await tripRows.create(c.get('ctx'), c.req.valid('json'), key), 201);
  })
  .openapi(get, async (c) => {
    const plan = await getTripPlan(c.get('ctx'), c.req.valid('param').id);
    return c.json(plan, 200, { etag: etagOf(plan.trip) });
  })
  .openapi(schedule, async (c) => c.json(await getTripSchedule(c.get('ctx'), c.req.valid('param').id), 200))
  .openapi(costs, async (c) => c.json(await getTripCosts(c.get('ctx'), c.req.valid('param').id), 200))
  .openapi(spending, async (c) => c.json(await getTripSpending(c.get('ctx'), c.req.valid('param').id), 200))
  .openapi(row.update, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'trip', await tripRows.update(c.get('ctx'), target, c.req.valid('json')), 200);
  })
  .openapi(row.remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'trip', await tripRows.remove(c.get('ctx'), target), 200);
  })
  .openapi(row.restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'trip', await tripRows.restore(c.get('ctx'), target), 200);
  });
