import { createRoute, z } from '@hono/zod-openapi';
import { SharedTrip, ShareToken } from '../../contracts/trip-shares.ts';
import { getSharedTrip } from '../../services/trip-shares/get-shared-trip.ts';
import { createRouter } from '../create-router.ts';
import { jsonAnswer, PUBLIC_LINK_PROBLEMS } from '../route-parts.ts';

const get = createRoute({
  tags: ['Trips'],
  method: 'get',
  path: '/{token}',
  summary: 'The plan of a trip, by the token of a link to it',
  description: 'Needs no sign-in. Without amounts and notes, places and roads to 10 km. 410 once the link has ended.',
  request: { params: z.object({ token: ShareToken }) },
  responses: { ...PUBLIC_LINK_PROBLEMS, 200: jsonAnswer('The plan.', SharedTrip) },
});

/** Kept by nobody: it must end with the link. */
const HEADERS = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' };

export const publicTrips = createRouter().openapi(get, async (c) =>
  c.json(await getSharedTrip(c.get('publicDb'), c.req.valid('param').token), 200, HEADERS),
);
