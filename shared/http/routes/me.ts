import { createRoute } from '@hono/zod-openapi';
import { Me } from '../../contracts/profile.ts';
import { getMe } from '../../services/profile/get-me.ts';
import { answerCached } from '../answer-cached.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, CONDITIONAL, cachedAnswer, SIGNED_IN } from '../route-parts.ts';

const get = createRoute({
  ...CONDITIONAL,
  tags: ['Account'],
  security: SIGNED_IN,
  method: 'get',
  path: '/',
  summary: 'Who is signed in',
  responses: { ...COMMON_PROBLEMS, ...cachedAnswer('The person, their profile and role.', Me) },
});

export const me = createRouter().openapi(get, (c) => answerCached(c, () => getMe(c.get('ctx'))));
