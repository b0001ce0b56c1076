import { createRoute } from '@hono/zod-openapi';
import {
  CreateFuelLogInput,
  FuelHistory,
  FuelLogAnswer,
  FuelLogPage,
  FuelStats,
  FuelStatsQuery,
  ListFuelLogsQuery,
  StationList,
  UpdateFuelLogInput,
} from '../../contracts/fuel-logs.ts';
import { fuelLogService } from '../../services/fuel/fuel-log-service.ts';
import { getFuelHistory } from '../../services/fuel/get-fuel-history.ts';
import { getFuelStats } from '../../services/fuel/get-fuel-stats.ts';
import { listFuelLogs } from '../../services/fuel/list-fuel-logs.ts';
import { listStations } from '../../services/fuel/list-stations.ts';
import { answerCached } from '../answer-cached.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, CONDITIONAL, cachedAnswer, ROW_PROBLEMS, SIGNED_IN } from '../route-parts.ts';
import { answerRow, rowRoutes, targetOf } from '../row-routes.ts';

const route = { tags: ['Fuel'], security: SIGNED_IN };

const rows = rowRoutes({
  tag: 'Fuel',
  noun: 'a fill-up',
  create: CreateFuelLogInput,
  update: UpdateFuelLogInput,
  answer: FuelLogAnswer,
});

const list = createRoute({
  ...route,
  ...CONDITIONAL,
  method: 'get',
  path: '/',
  summary: 'List fill-ups, newest first, each with what it used',
  request: { query: ListFuelLogsQuery },
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('One page, with totals over all that matches.', FuelLogPage) },
});

const stats = createRoute({
  ...route,
  ...CONDITIONAL,
  method: 'get',
  path: '/stats',
  summary: 'Consumption of a vehicle: all, towing, solo',
  description: 'Litres over kilometres of every stretch between two full tanks that says something.',
  request: { query: FuelStatsQuery },
  responses: { ...ROW_PROBLEMS, ...cachedAnswer('The figures.', FuelStats) },
});

const history = createRoute({
  ...route,
  ...CONDITIONAL,
  method: 'get',
  path: '/history',
  summary: 'All fill-ups of a vehicle, oldest first, in one answer',
  request: { query: FuelStatsQuery },
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('Up to the newest 5,000.', FuelHistory) },
});

const stations = createRoute({
  ...route,
  ...CONDITIONAL,
  method: 'get',
  path: '/stations',
  summary: 'List where one has filled up, the latest first',
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('Up to 200.', StationList) },
});

export const fuelLogs = createRouter()
  .openapi(list, (c) => answerCached(c, () => listFuelLogs(c.get('ctx'), c.req.valid('query'))))
  .openapi(stats, (c) => answerCached(c, () => getFuelStats(c.get('ctx'), c.req.valid('query').vehicleId)))
  .openapi(history, (c) => answerCached(c, () => getFuelHistory(c.get('ctx'), c.req.valid('query').vehicleId)))
  .openapi(stations, (c) => answerCached(c, () => listStations(c.get('ctx'))))
  .openapi(rows.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerRow(c, 'fuelLog', await fuelLogService.create(c.get('ctx'), c.req.valid('json'), key), 201);
  })
  .openapi(rows.get, async (c) =>
    answerRow(c, 'fuelLog', await fuelLogService.get(c.get('ctx'), c.req.valid('param').id), 200),
  )
  .openapi(rows.update, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'fuelLog', await fuelLogService.update(c.get('ctx'), target, c.req.valid('json')), 200);
  })
  .openapi(rows.remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'fuelLog', await fuelLogService.remove(c.get('ctx'), target), 200);
  })
  .openapi(rows.restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerRow(c, 'fuelLog', await fuelLogService.restore(c.get('ctx'), target), 200);
  });
