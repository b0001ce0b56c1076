import { createRoute } from '@hono/zod-openapi';
import { CategoryList } from '../../contracts/categories.ts';
import { Me, ProfileAnswer, UpdateProfileInput } from '../../contracts/profile.ts';
import { listCategories } from '../../services/categories/list-categories.ts';
import { getMe } from '../../services/profile/get-me.ts';
import { updateProfile } from '../../services/profile/update-profile.ts';
import { createRouter } from '../create-router.ts';
import { forgetCached } from '../forget-cached.ts';
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

const me = createRoute({
  ...route,
  method: 'get',
  path: '/me',
  summary: 'Who is signed in',
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('The person, their profile and role.', Me) },
});

const get = createRoute({
  ...route,
  method: 'get',
  path: '/profile',
  summary: 'Get the profile',
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('The profile.', ProfileAnswer) },
});

const update = createRoute({
  ...route,
  method: 'patch',
  path: '/profile',
  summary: 'Change the profile',
  request: { headers: VersionedHeaders, body: jsonBody(UpdateProfileInput) },
  responses: { ...VERSIONED_PROBLEMS, 200: jsonAnswer('The profile as it is now.', ProfileAnswer) },
});

const categories = createRoute({
  ...route,
  tags: ['Expenses'],
  method: 'get',
  path: '/categories',
  summary: 'List the categories of expenses',
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('Every category, in order.', CategoryList) },
});

export const profile = createRouter()
  .openapi(me, async (c) => c.json(await getMe(c.get('ctx')), 200))
  .openapi(get, async (c) => {
    const found = (await getMe(c.get('ctx'))).profile;
    return c.json({ profile: found }, 200, { etag: etagOf(found) });
  })
  .openapi(update, async (c) => {
    const headers = c.req.valid('header');
    const target = { version: requireVersion(headers), idempotencyKey: headers['idempotency-key'] };
    const changed = await updateProfile(c.get('ctx'), target, c.req.valid('json'));
    await forgetCached(c, 'expenses'); // summaries are in the profile's currency
    return c.json({ profile: changed }, 200, { etag: etagOf(changed) });
  })
  .openapi(categories, async (c) => c.json({ categories: await listCategories(c.get('ctx')) }, 200));
