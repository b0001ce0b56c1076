import type { Context } from 'hono';
import { CreateStopInput, type Stop, StopAnswer, UpdateStopInput } from '../../contracts/trips.ts';
import { requestLegs } from '../../services/routing/request-legs.ts';
import { stopRows } from '../../services/trips/trip-rows.ts';
import type { HonoEnv } from '../api-env.ts';
import { createRouter } from '../create-router.ts';
import { answerRow, rowRoutes, targetOf } from '../row-routes.ts';

/** A stop is moved by a position between those of its new neighbours; the trip's plan lists them. */
const row = rowRoutes({
  tag: 'Trips',
  noun: 'a stop',
  create: CreateStopInput,
  update: UpdateStopInput,
  answer: StopAnswer,
});

export const stops = createRouter()
  .openapi(row.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    return answerMoved(c, await stopRows.create(c.get('ctx'), c.req.valid('json'), key), 201);
  })
  .openapi(row.get, async (c) => answerRow(c, 'stop', await stopRows.get(c.get('ctx'), c.req.valid('param').id), 200))
  .openapi(row.update, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    const changes = c.req.valid('json');
    const stop = await stopRows.update(c.get('ctx'), target, changes);
    const isElsewhere = WHERE.some((field) => changes[field] !== undefined);
    return isElsewhere ? answerMoved(c, stop, 200) : answerRow(c, 'stop', stop, 200);
  })
  .openapi(row.remove, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerMoved(c, await stopRows.remove(c.get('ctx'), target), 200);
  })
  .openapi(row.restore, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    return answerMoved(c, await stopRows.restore(c.get('ctx'), target), 200);
  });

/** What decides which ways a trip has. */
const WHERE = ['position', 'lat', 'lng', 'kind'] as const;

/** The ways to and from it are others now; where there is a routing service, it is asked for them. */
async function answerMoved<Status extends 200 | 201>(c: Context<HonoEnv>, stop: Stop, status: Status) {
  if (stop.lat !== null) await requestLegs(c.get('ctx'), c.get('platform').env, stop.tripId);
  return answerRow(c, 'stop', stop, status);
}
