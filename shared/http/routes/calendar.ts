import { createRoute } from '@hono/zod-openapi';
import { CalendarFeedAnswer, CalendarItems, CalendarQuery, NewCalendarFeed } from '../../contracts/calendar.ts';
import { getCalendarFeed, replaceCalendarFeed, revokeCalendarFeed } from '../../services/calendar/calendar-feed.ts';
import { listCalendar } from '../../services/calendar/list-calendar.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, jsonAnswer, SIGNED_IN, WRITE_PROBLEMS } from '../route-parts.ts';

const route = { tags: ['Calendar'], security: SIGNED_IN };

const list = createRoute({
  ...route,
  method: 'get',
  path: '/',
  summary: 'List what happens on the days of the rig and its trips',
  request: { query: CalendarQuery },
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('By day, then by time.', CalendarItems) },
});

const getFeed = createRoute({
  ...route,
  method: 'get',
  path: '/feed',
  summary: 'Say whether other calendars can read this one',
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('Since when, or null.', CalendarFeedAnswer) },
});

const replaceFeed = createRoute({
  ...route,
  method: 'post',
  path: '/feed',
  summary: 'Make a secret address for other calendars; the one before ends',
  responses: { ...WRITE_PROBLEMS, 201: jsonAnswer('The address.', NewCalendarFeed) },
});

const revokeFeed = createRoute({
  ...route,
  method: 'delete',
  path: '/feed',
  summary: 'End the secret address',
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('There is none any more.', CalendarFeedAnswer) },
});

export const calendar = createRouter()
  .openapi(list, async (c) => c.json({ items: await listCalendar(c.get('ctx'), c.req.valid('query')) }, 200))
  .openapi(getFeed, async (c) => c.json({ feed: await getCalendarFeed(c.get('ctx')) }, 200))
  .openapi(replaceFeed, async (c) => {
    const made = await replaceCalendarFeed(c.get('ctx'), c.get('platform').env.APP_URL);
    return c.json(made, 201, { 'cache-control': 'no-store' });
  })
  .openapi(revokeFeed, async (c) => c.json({ feed: await revokeCalendarFeed(c.get('ctx')) }, 200));
