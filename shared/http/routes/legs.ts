import { createRoute } from '@hono/zod-openapi';
import { LegsAsked, RecalculateLegsInput } from '../../contracts/legs.ts';
import { requestLegs } from '../../services/routing/request-legs.ts';
import { createRouter } from '../create-router.ts';
import { jsonAnswer, jsonBody, ROW_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route-parts.ts';

const recalculate = createRoute({
  tags: ['Trips'],
  security: SIGNED_IN,
  method: 'post',
  path: '/recalc',
  summary: 'Ask for the road distances of a trip',
  description:
    'Found in the background within seconds, where a routing service is set up; otherwise they stay estimated.',
  request: { body: jsonBody(RecalculateLegsInput) },
  responses: { ...WRITE_PROBLEMS, ...ROW_PROBLEMS, 202: jsonAnswer('Whether they are on their way.', LegsAsked) },
});

export const legs = createRouter().openapi(recalculate, async (c) => {
  const { tripId } = c.req.valid('json');
  return c.json(await requestLegs(c.get('ctx'), c.get('platform').env, tripId), 202);
});
