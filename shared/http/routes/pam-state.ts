import { createRoute } from '@hono/zod-openapi';
import { PamState } from '../../contracts/pam.ts';
import { describePamState } from '../../services/pam/describe-pam-state.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, jsonAnswer, SIGNED_IN } from '../route-parts.ts';

const state = createRoute({
  tags: ['PAM'],
  security: SIGNED_IN,
  method: 'get',
  path: '/',
  summary: 'Whether PAM answers by a model just now',
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('And if not why, and what is left of the limits.', PamState) },
});

export const pamState = createRouter().openapi(state, async (c) =>
  c.json(await describePamState(c.get('ctx'), c.get('platform').env), 200),
);
