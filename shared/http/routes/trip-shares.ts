import { createRoute, z } from '@hono/zod-openapi';
import { CreateTripShareInput, NewTripShare, TripShareAnswer, TripShareList } from '../../contracts/trip-shares.ts';
import { createTripShare } from '../../services/trip-shares/create-trip-share.ts';
import { listTripShares } from '../../services/trip-shares/list-trip-shares.ts';
import { revokeTripShare } from '../../services/trip-shares/revoke-trip-share.ts';
import { createRouter } from '../create-router.ts';
import {
  CreateHeaders,
  etagOf,
  IdParam,
  jsonAnswer,
  jsonBody,
  ROW_PROBLEMS,
  SIGNED_IN,
  WRITE_PROBLEMS,
} from '../route-parts.ts';

const route = { tags: ['Trips'], security: SIGNED_IN };

const list = createRoute({
  ...route,
  method: 'get',
  path: '/',
  summary: 'List the links to a trip, also those that have ended',
  request: { query: z.object({ trip: z.uuid() }) },
  responses: { ...ROW_PROBLEMS, 200: jsonAnswer('The 100 newest.', TripShareList) },
});

const create = createRoute({
  ...route,
  method: 'post',
  path: '/',
  summary: 'Make a link by which anybody sees the plan of a trip',
  description:
    'They see days and stops with places to 10 km; no amounts and no notes. The address is told in this answer only. A repeated key makes no second link, and the address told last is the one that works.',
  request: { headers: CreateHeaders, body: jsonBody(CreateTripShareInput) },
  responses: { ...WRITE_PROBLEMS, ...ROW_PROBLEMS, 201: jsonAnswer('The link.', NewTripShare) },
});

const revoke = createRoute({
  ...route,
  method: 'delete',
  path: '/{id}',
  summary: 'End a link for good',
  description: 'Needs no version: whatever has changed, it shall end. Said twice it changes nothing more.',
  request: { params: IdParam },
  responses: { ...ROW_PROBLEMS, 200: jsonAnswer('The link, with when it was ended.', TripShareAnswer) },
});

export const tripShares = createRouter()
  .openapi(list, async (c) => c.json({ shares: await listTripShares(c.get('ctx'), c.req.valid('query').trip) }, 200))
  .openapi(create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    const { APP_URL } = c.get('platform').env;
    const made = await createTripShare(c.get('ctx'), APP_URL, c.req.valid('json'), key);
    return c.json(made, 201, { etag: etagOf(made.share), 'cache-control': 'no-store' });
  })
  .openapi(revoke, async (c) => c.json({ share: await revokeTripShare(c.get('ctx'), c.req.valid('param').id) }, 200));
