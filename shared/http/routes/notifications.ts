import { createRoute } from '@hono/zod-openapi';
import { NotificationAnswer, NotificationList } from '../../contracts/notifications.ts';
import { listNotifications } from '../../services/notifications/list-notifications.ts';
import { readNotification } from '../../services/notifications/read-notification.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, IdParam, jsonAnswer, ROW_PROBLEMS, SIGNED_IN } from '../route-parts.ts';

const route = { tags: ['Notifications'], security: SIGNED_IN };

const list = createRoute({
  ...route,
  method: 'get',
  path: '/',
  summary: 'List what the app has to tell',
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('The newest 30, read or not.', NotificationList) },
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
  .openapi(list, async (c) => c.json({ notifications: await listNotifications(c.get('ctx')) }, 200))
  .openapi(read, async (c) => {
    const notification = await readNotification(c.get('ctx'), c.req.valid('param').id);
    return c.json({ notification }, 200);
  });
