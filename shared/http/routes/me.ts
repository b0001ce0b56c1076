import { createRoute } from '@hono/zod-openapi';
import { Me } from '../../contracts/profile.ts';
import { getMe } from '../../services/profile/get-me.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, jsonAnswer, SIGNED_IN } from '../route-parts.ts';

const get = createRoute({
  tags: ['Account'],
  security: SIGNED_IN,
  method: 'get',
  path: '/',
  summary: 'Who is signed in',
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('The person, their profile and role.', Me) },
});

export const me = createRouter().openapi(get, async (c) => c.json(await getMe(c.get('ctx')), 200));
