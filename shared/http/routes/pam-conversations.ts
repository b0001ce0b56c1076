import { createRoute } from '@hono/zod-openapi';
import {
  CreatePamConversationInput,
  ListPamConversationsQuery,
  PamConversationAnswer,
  PamConversationPage,
  PamMessageList,
  UpdatePamConversationInput,
} from '../../contracts/pam.ts';
import { PamReplay, PamReplayQuery } from '../../contracts/pam-protocol.ts';
import { conversationRows, getPamConversation, listPamConversations } from '../../services/pam/pam-conversations.ts';
import { listPamMessages } from '../../services/pam/pam-messages.ts';
import { readPamEvents } from '../../services/pam/read-pam-events.ts';
import { createRouter } from '../create-router.ts';
import { COMMON_PROBLEMS, etagOf, IdParam, jsonAnswer, ROW_PROBLEMS, SIGNED_IN } from '../route-parts.ts';
import { answerRow, rowRoutes, targetOf } from '../row-routes.ts';

const route = { tags: ['PAM'], security: SIGNED_IN };

const list = createRoute({
  ...route,
  method: 'get',
  path: '/',
  summary: 'List and search conversations',
  request: { query: ListPamConversationsQuery },
  responses: { ...COMMON_PROBLEMS, 200: jsonAnswer('The one last spoken in first.', PamConversationPage) },
});

const row = rowRoutes({
  tag: 'PAM',
  noun: 'a conversation',
  create: CreatePamConversationInput,
  update: UpdatePamConversationInput,
  answer: PamConversationAnswer,
});

const get = createRoute({
  ...route,
  method: 'get',
  path: '/{id}',
  summary: 'Get a conversation with its messages',
  request: { params: IdParam },
  responses: { ...ROW_PROBLEMS, 200: jsonAnswer('The newest 200 messages, oldest first.', PamMessageList) },
});

const events = createRoute({
  ...route,
  method: 'get',
  path: '/{id}/events',
  summary: 'Get the events after a number',
  description: 'Kept for 24 hours. An answer whose maker is gone is ended by this.',
  request: { params: IdParam, query: PamReplayQuery },
  responses: { ...ROW_PROBLEMS, 200: jsonAnswer('In order, and what runs.', PamReplay) },
});

/** As the table's default: what is said first gives it another name. */
const UNNAMED = 'New conversation';

export const pamConversations = createRouter()
  .openapi(list, async (c) => c.json(await listPamConversations(c.get('ctx'), c.req.valid('query')), 200))
  .openapi(row.create, async (c) => {
    const key = c.req.valid('header')['idempotency-key'];
    const { id, title } = c.req.valid('json');
    const made = await conversationRows.create(c.get('ctx'), { id, title: title || UNNAMED }, key);
    return answerRow(c, 'conversation', await getPamConversation(c.get('ctx'), made.id), 201);
  })
  .openapi(get, async (c) => {
    const found = await listPamMessages(c.get('ctx'), c.req.valid('param').id);
    return c.json(found, 200, { etag: etagOf(found.conversation) });
  })
  .openapi(events, async (c) => {
    const { after: afterSeq, limit } = c.req.valid('query');
    const input = { conversationId: c.req.valid('param').id, afterSeq, limit };
    return c.json(await readPamEvents(c.get('ctx'), input), 200);
  })
  .openapi(row.update, async (c) => {
    const target = targetOf(c.req.valid('param'), c.req.valid('header'));
    const { id } = await conversationRows.update(c.get('ctx'), target, c.req.valid('json'));
    return answerRow(c, 'conversation', await getPamConversation(c.get('ctx'), id), 200);
  })
  .openapi(row.remove, async (c) => {
    const { id } = await conversationRows.remove(c.get('ctx'), targetOf(c.req.valid('param'), c.req.valid('header')));
    return answerRow(c, 'conversation', await getPamConversation(c.get('ctx'), id), 200);
  })
  .openapi(row.restore, async (c) => {
    const { id } = await conversationRows.restore(c.get('ctx'), targetOf(c.req.valid('param'), c.req.valid('header')));
    return answerRow(c, 'conversation', await getPamConversation(c.get('ctx'), id), 200);
  });
