import { createRoute } from '@hono/zod-openapi';
import { CanceledPamTurn, PamChatAnswer, RatePamMessageInput } from '../../contracts/pam.ts';
import { cancelPamTurn } from '../../services/pam/cancel-pam-turn.ts';
import { ratePamMessage } from '../../services/pam/pam-messages.ts';
import { createRouter } from '../create-router.ts';
import { IdParam, jsonAnswer, jsonBody, ROW_PROBLEMS, SIGNED_IN, WRITE_PROBLEMS } from '../route-parts.ts';

const route = { tags: ['PAM'], security: SIGNED_IN };

const rate = createRoute({
  ...route,
  method: 'patch',
  path: '/{id}/rating',
  summary: 'Rate an answer',
  request: { params: IdParam, body: jsonBody(RatePamMessageInput) },
  responses: { ...WRITE_PROBLEMS, ...ROW_PROBLEMS, 200: jsonAnswer('The answer as it is now.', PamChatAnswer) },
});

const cancel = createRoute({
  ...route,
  method: 'post',
  path: '/{id}/cancel',
  summary: 'Stop an answer',
  description: 'Named by its own id or by that of the message it answers. What was said by then is kept.',
  request: { params: IdParam },
  responses: { ...ROW_PROBLEMS, 200: jsonAnswer('Asked for, or it had ended.', CanceledPamTurn) },
});

export const pamMessages = createRouter()
  .openapi(rate, async (c) => {
    const message = await ratePamMessage(c.get('ctx'), c.req.valid('param').id, c.req.valid('json').rating);
    return c.json({ message }, 200);
  })
  .openapi(cancel, async (c) => c.json(await cancelPamTurn(c.get('ctx'), c.req.valid('param').id), 200));
