import { createRoute } from '@hono/zod-openapi';
import { PamChatAnswer, RecordPamTurnInput } from '../../contracts/pam.ts';
import { recordPamTurn } from '../../services/pam/record-pam-turn.ts';
import { createRouter } from '../create-router.ts';
import { CreateHeaders, jsonAnswer, jsonBody, SIGNED_IN, WRITE_PROBLEMS } from '../route-parts.ts';

const record = createRoute({
  tags: ['PAM'],
  security: SIGNED_IN,
  method: 'post',
  path: '/',
  summary: 'Record what was said on the device',
  description:
    'Once a message id, whatever the key: sent again it is the same turn, and may tell that its action was undone.',
  request: { headers: CreateHeaders, body: jsonBody(RecordPamTurnInput) },
  responses: { ...WRITE_PROBLEMS, 201: jsonAnswer('The answer as it is kept.', PamChatAnswer) },
});

export const pamTurns = createRouter().openapi(record, async (c) =>
  c.json({ message: await recordPamTurn(c.get('ctx'), c.req.valid('json')) }, 201),
);
