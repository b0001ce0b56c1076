import { createRoute } from '@hono/zod-openapi';
import {
  ConfirmPamActionInput,
  ListPamActionsQuery,
  PamActionAnswer,
  PamActionPage,
  RevisePamActionInput,
} from '../../contracts/pam-actions.ts';
import { confirmPamAction, undoPamAction } from '../../services/pam/confirm-pam-action.ts';
import { denyPamAction, getPamAction, listPamActions } from '../../services/pam/pam-actions.ts';
import { reviseByArguments } from '../../services/pam/revise-by-arguments.ts';
import { createRouter } from '../create-router.ts';
import {
  COMMON_PROBLEMS,
  IdParam,
  jsonAnswer,
  jsonBody,
  ROW_PROBLEMS,
  SIGNED_IN,
  VERSIONED_PROBLEMS,
} from '../route-parts.ts';

const route = { tags: ['PAM'], security: SIGNED_IN };
const { 428: _, ...ANSWERED_PROBLEMS } = VERSIONED_PROBLEMS;

const list = createRoute({
  ...route,
  method: 'get',
  path: '/',
  summary: 'List what PAM proposed and did',
  request: { query: ListPamActionsQuery },
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('Newest first.', PamActionPage) },
});

const get = createRoute({
  ...route,
  method: 'get',
  path: '/{id}',
  summary: 'Get one thing PAM proposed or did',
  request: { params: IdParam },
  responses: { ...ROW_PROBLEMS, 200: jsonAnswer('As it stands.', PamActionAnswer) },
});

const confirm = createRoute({
  ...route,
  method: 'post',
  path: '/{id}/confirm',
  summary: 'Do what was proposed',
  description:
    'All of it or nothing, and once: confirmed again, the answer is what was done. 409 when the hash is of something else.',
  request: { params: IdParam, body: jsonBody(ConfirmPamActionInput) },
  responses: { ...ANSWERED_PROBLEMS, 200: jsonAnswer('As it was done.', PamActionAnswer) },
});

const revise = createRoute({
  ...route,
  method: 'post',
  path: '/{id}/revise',
  summary: 'Set arguments of a proposal right',
  description:
    'Nothing is done. The answer is another card with another hash; the one before can no longer be confirmed.',
  request: { params: IdParam, body: jsonBody(RevisePamActionInput) },
  responses: { ...ANSWERED_PROBLEMS, 200: jsonAnswer('The proposal as it is now.', PamActionAnswer) },
});

const deny = createRoute({
  ...route,
  method: 'post',
  path: '/{id}/deny',
  summary: 'Say no to what was proposed',
  request: { params: IdParam },
  responses: { ...ANSWERED_PROBLEMS, 200: jsonAnswer('It can no longer be confirmed.', PamActionAnswer) },
});

const undo = createRoute({
  ...route,
  method: 'post',
  path: '/{id}/undo',
  summary: 'Take back what was done',
  description: 'Within 24 hours, all of it or nothing. 409 when it is too late or something of it was changed since.',
  request: { params: IdParam },
  responses: { ...ANSWERED_PROBLEMS, 200: jsonAnswer('It is as if it had not been done.', PamActionAnswer) },
});

export const pamActions = createRouter()
  .openapi(list, async (c) => c.json(await listPamActions(c.get('ctx'), c.req.valid('query')), 200))
  .openapi(get, async (c) => c.json({ action: await getPamAction(c.get('ctx'), c.req.valid('param').id) }, 200))
  .openapi(confirm, async (c) => {
    const input = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json({ action: await confirmPamAction(c.get('ctx'), c.get('platform').env, input) }, 200);
  })
  .openapi(revise, async (c) => {
    const { args } = c.req.valid('json');
    return c.json({ action: await reviseByArguments(c.get('ctx'), c.req.valid('param').id, args) }, 200);
  })
  .openapi(deny, async (c) => c.json({ action: await denyPamAction(c.get('ctx'), c.req.valid('param').id) }, 200))
  .openapi(undo, async (c) => {
    const action = await undoPamAction(c.get('ctx'), c.get('platform').env, c.req.valid('param').id);
    return c.json({ action }, 200);
  });
