import { createRoute, z } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { PamChatAnswer, PamChatInput } from '../../contracts/pam.ts';
import { PamEvent } from '../../contracts/pam-protocol.ts';
import { AppError } from '../../errors.ts';
import type { HonoEnv } from '../api-env.ts';
import { createRouter } from '../create-router.ts';
import {
  IdParam,
  jsonAnswer,
  jsonBody,
  ROW_PROBLEMS,
  SIGNED_IN,
  SOCKET_PROBLEMS,
  WRITE_PROBLEMS,
} from '../route-parts.ts';

/**
 * Measured on Netlify's host: an answer of 40 words costs 36 ms of CPU and one of 150 words 81 ms, of the 50 ms that a request may. So
 * it answers `not_offered`, and clients ask the Supabase host.
 */
const requireStreams = createMiddleware<HonoEnv>(async (c, next) => {
  if (!c.get('platform').carriesStreams)
    throw new AppError('not_offered', 'PAM answers at the other address of this API.');
  await next();
});

const route = { tags: ['PAM'], security: SIGNED_IN };
const events = {
  description:
    'Server-sent events: `id:` is the seq, `data:` one event as JSON. It ends with the one final event of the answer; a lost connection goes on by GET …/conversations/{id}/stream.',
  content: { 'text/event-stream': { schema: PamEvent } },
};

const chat = createRoute({
  ...route,
  middleware: requireStreams,
  method: 'post',
  path: '/chat',
  summary: 'Say something to PAM and get the whole answer',
  request: { body: jsonBody(PamChatInput) },
  responses: { ...WRITE_PROBLEMS, ...ROW_PROBLEMS, 200: jsonAnswer('The answer, as stored.', PamChatAnswer) },
});

const stream = createRoute({
  ...route,
  middleware: requireStreams,
  method: 'post',
  path: '/chat/stream',
  summary: 'Say something to PAM and hear the answer as it comes',
  description: 'Sent again with the same `id` it is answered once: the events of that answer come again.',
  request: { body: jsonBody(PamChatInput) },
  responses: { ...WRITE_PROBLEMS, ...ROW_PROBLEMS, 200: events },
});

const resume = createRoute({
  ...route,
  middleware: requireStreams,
  method: 'get',
  path: '/conversations/{id}/stream',
  summary: 'The events of a conversation from a number on, and those to come while PAM answers',
  request: {
    params: IdParam,
    query: z.strictObject({ after: z.coerce.number().int().min(0).optional() }),
    headers: z.object({
      'last-event-id': z
        .string()
        .regex(/^\d{1,15}$/)
        .optional()
        .meta({ description: 'The seq of the last event that was seen.' }),
    }),
  },
  responses: { ...ROW_PROBLEMS, 200: events },
});

const socket = createRoute({
  tags: ['PAM'],
  method: 'get',
  path: '/ws',
  summary: 'The same over a WebSocket, opened with a ticket',
  description:
    'On the Supabase host, by `GET …/ws?ticket=…&conversationId=…&lastSeq=…`; shared/contracts/pam-protocol.ts says what is sent. Without an upgrade, or where there are no sockets, 426.',
  responses: SOCKET_PROBLEMS,
});

// What answers is loaded with the first of these: it is the heaviest part of the API.
const load = () => import('../pam/answer-chat.ts');

export const pamChat = createRouter()
  .openapi(chat, async (c) => {
    const { answerWhole } = await load();
    return c.json({ message: await answerWhole(c, c.req.valid('json')) }, 200);
  })
  .openapi(stream, async (c) => {
    const { answerAsStream } = await load();
    return answerAsStream(c, c.req.valid('json'));
  })
  .openapi(resume, async (c) => {
    const { answerFrom } = await load();
    const { 'last-event-id': seen } = c.req.valid('header');
    return answerFrom(c, c.req.valid('param').id, Number(seen ?? c.req.valid('query').after ?? 0));
  })
  .openapi(socket, () => {
    throw new AppError('upgrade_required', 'This address is for WebSockets, on the Supabase host.');
  });
