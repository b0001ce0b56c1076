import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type TripFile, toGpxFile, toIcsFile } from '../../domain/export-trip.ts';
import { getTripPlan } from '../../services/trips/get-trip-plan.ts';
import type { HonoEnv } from '../api-env.ts';
import { createRouter } from '../create-router.ts';
import { IdParam, ROW_PROBLEMS, SIGNED_IN } from '../route-parts.ts';

const route = { tags: ['Trips'], security: SIGNED_IN, request: { params: IdParam } };

const file = (description: string, type: string) => ({ description, content: { [type]: { schema: z.string() } } });

const gpx = createRoute({
  ...route,
  method: 'get',
  path: '/{id}/export.gpx',
  summary: 'A trip as GPX 1.1',
  description: 'Its stops as waypoints and as a route, and the roads that a routing service has told as a track.',
  responses: { ...ROW_PROBLEMS, 200: file('The file.', 'application/gpx+xml') },
});

const ics = createRoute({
  ...route,
  method: 'get',
  path: '/{id}/export.ics',
  summary: 'A trip as iCalendar (RFC 5545)',
  description: 'Its days and its stops at their times, which are local wherever the calendar is read.',
  responses: { ...ROW_PROBLEMS, 200: file('The file.', 'text/calendar') },
});

/** Stand below the trips' own routes. */
export const tripExports = createRouter()
  .openapi(gpx, async (c) => {
    const plan = await getTripPlan(c.get('ctx'), c.req.valid('param').id);
    return answerFile(c, toGpxFile(plan, new Date()));
  })
  .openapi(ics, async (c) => {
    const plan = await getTripPlan(c.get('ctx'), c.req.valid('param').id);
    return answerFile(c, toIcsFile(plan, new Date()));
  });

function answerFile(c: Context<HonoEnv>, { fileName, type, content }: TripFile) {
  return c.body(content, 200, {
    'content-type': `${type}; charset=utf-8`,
    'content-disposition': `attachment; filename="${fileName}"`,
  });
}
