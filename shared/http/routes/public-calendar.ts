import { createRoute, z } from '@hono/zod-openapi';
import { FeedFile } from '../../contracts/calendar.ts';
import { writeCalendarFeed } from '../../services/calendar/write-calendar-feed.ts';
import { createRouter } from '../create-router.ts';
import { PUBLIC_LINK_PROBLEMS } from '../route-parts.ts';

const get = createRoute({
  tags: ['Calendar'],
  method: 'get',
  path: '/{file}',
  summary: 'A calendar as an iCalendar file, by its secret address',
  description: 'Needs no sign-in: calendars of others read it. 410 once the address was revoked or replaced.',
  request: { params: z.object({ file: FeedFile }) },
  responses: {
    ...PUBLIC_LINK_PROBLEMS,
    200: { description: 'RFC 5545, floating times.', content: { 'text/calendar': { schema: z.string() } } },
  },
});

/** Kept by nobody: it must end with the address. */
const HEADERS = {
  'content-type': 'text/calendar; charset=utf-8',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
};

export const publicCalendar = createRouter().openapi(get, async (c) => {
  const token = c.req.valid('param').file.slice(0, -'.ics'.length);
  return c.body(await writeCalendarFeed(c.get('publicDb'), token, c.get('platform').env.APP_URL), 200, HEADERS);
});
