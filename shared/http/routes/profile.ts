import { createRoute } from '@hono/zod-openapi';
import { ProfileAnswer, UpdateProfileInput } from '../../contracts/profile.ts';
import { getMe } from '../../services/profile/get-me.ts';
import { updateProfile } from '../../services/profile/update-profile.ts';
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

const route = { tags: ['Account'], security: SIGNED_IN };

const get = createRoute({
  ...route,
  method: 'get',
  path: '/',
  summary: 'Get the profile',
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('The profile.', ProfileAnswer) },
});

const update = createRoute({
  ...route,
  method: 'patch',
  path: '/',
  summary: 'Change the profile',
  request: { headers: VersionedHeaders, body: jsonBody(UpdateProfileInput) },
  responses: { ...VERSIONED_PROBLEMS, 200: jsonAnswer('The profile as it is now.', ProfileAnswer) },
});

export const profile = createRouter()
  .openapi(get, async (c) => {
    const found = (await getMe(c.get('ctx'))).profile;
    return c.json({ profile: found }, 200, { etag: etagOf(found) });
  })
  .openapi(update, async (c) => {
    const headers = c.req.valid('header');
    const target = { version: requireVersion(headers), idempotencyKey: headers['idempotency-key'] };
    const changed = await updateProfile(c.get('ctx'), target, c.req.valid('json'));
    return c.json({ profile: changed }, 200, { etag: etagOf(changed) });
  });
