import { createRoute } from '@hono/zod-openapi';
import { PamSettingsAnswer, UpdatePamSettingsInput } from '../../contracts/pam-settings.ts';
import { getPamSettings, updatePamSettings } from '../../services/pam/pam-settings.ts';
import { createRouter } from '../create-router.ts';
import {
  COMMON_PROBLEMS,
  etagOf,
  jsonAnswer,
  jsonBody,
  requireVersion,
  SIGNED_IN,
  VERSIONED_PROBLEMS,
  VersionedHeaders,
} from '../route-parts.ts';

const route = { tags: ['PAM'], security: SIGNED_IN };

const get = createRoute({
  ...route,
  method: 'get',
  path: '/',
  summary: 'Get what PAM may pass on and do unasked',
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('The settings.', PamSettingsAnswer) },
});

const update = createRoute({
  ...route,
  method: 'patch',
  path: '/',
  summary: 'Change what PAM may pass on and do unasked',
  request: { headers: VersionedHeaders, body: jsonBody(UpdatePamSettingsInput) },
  responses: { ...VERSIONED_PROBLEMS, 200: jsonAnswer('The settings as they are now.', PamSettingsAnswer) },
});

export const pamSettings = createRouter()
  .openapi(get, async (c) => {
    const settings = await getPamSettings(c.get('ctx'));
    return c.json({ settings }, 200, { etag: etagOf(settings) });
  })
  .openapi(update, async (c) => {
    const headers = c.req.valid('header');
    const target = { version: requireVersion(headers), idempotencyKey: headers['idempotency-key'] };
    const settings = await updatePamSettings(c.get('ctx'), target, c.req.valid('json'));
    return c.json({ settings }, 200, { etag: etagOf(settings) });
  });
