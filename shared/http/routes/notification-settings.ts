import { createRoute } from '@hono/zod-openapi';
import { NotificationSettingsAnswer, UpdateNotificationSettingsInput } from '../../contracts/notification-settings.ts';
import { getNotificationSettings } from '../../services/notification-settings/get-notification-settings.ts';
import { updateNotificationSettings } from '../../services/notification-settings/update-notification-settings.ts';
import { answerCached } from '../answer-cached.ts';
import { createRouter } from '../create-router.ts';
import {
  COMMON_PROBLEMS,
  etagOf,
  jsonAnswer,
  jsonBody,
  keptAnswer,
  requireVersion,
  SIGNED_IN,
  VERSIONED_PROBLEMS,
  VersionedHeaders,
} from '../route-parts.ts';

const route = { tags: ['Account'], security: SIGNED_IN };

const get = createRoute({
  ...route,
  method: 'get',
  path: '/',
  summary: 'Get which emails and alerts are on',
  responses: { ...COMMON_PROBLEMS, 200: keptAnswer('The settings.', NotificationSettingsAnswer) },
});

const update = createRoute({
  ...route,
  method: 'patch',
  path: '/',
  summary: 'Turn emails and alerts on or off',
  request: { headers: VersionedHeaders, body: jsonBody(UpdateNotificationSettingsInput) },
  responses: { ...VERSIONED_PROBLEMS, 200: jsonAnswer('The settings as they are now.', NotificationSettingsAnswer) },
});

export const notificationSettings = createRouter()
  .openapi(get, (c) =>
    answerCached(
      c,
      async () => ({ settings: await getNotificationSettings(c.get('ctx')) }),
      ({ settings }) => etagOf(settings),
    ),
  )
  .openapi(update, async (c) => {
    const headers = c.req.valid('header');
    const target = { version: requireVersion(headers), idempotencyKey: headers['idempotency-key'] };
    const settings = await updateNotificationSettings(c.get('ctx'), target, c.req.valid('json'));
    return c.json({ settings }, 200, { etag: etagOf(settings) });
  });
