import { createRoute } from '@hono/zod-openapi';
import { NotificationAnswer, NotificationList } from '../../contracts/notifications.ts';
import { listNotifications } from '../../services/notifications/list-notifications.ts';
import { readNotification } from '../../services/notifications/read-notification.ts';
import { answerCached } from '../answer-cached.ts';
import { createRouter } from '../create-router.ts';
import {
  COMMON_PROBLEMS,
  CONDITIONAL,
  cachedAnswer,
  IdParam,
  jsonAnswer,
  ROW_PROBLEMS,
  SIGNED_IN,
} from '../route-parts.ts';

const route = { tags: ['Notifications'], security: SIGNED_IN };

const list = createRoute({
  ...route,
  ...CONDITIONAL,
  method: 'get',
  path: '/',
  summary: 'List what the app has to tell',
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('The newest 30, read or not.', NotificationList) },
});

const read = createRoute({
  ...route,
  method: 'post',
  path: '/{id}/read',
  summary: 'Mark a notification as read',
  request: { params: IdParam },
  responses: { ...ROW_PROBLEMS, 200: jsonAnswer('The notification as it is now.', NotificationAnswer) },
});

export const notifications = createRouter()
  .openapi(list, (c) => answerCached(c, async () => ({ notifications: await listNotifications(c.get('ctx')) })))
  .openapi(read, async (c) => {
    const notification = await readNotification(c.get('ctx'), c.req.valid('param').id);
    return c.json({ notification }, 200);
  });
