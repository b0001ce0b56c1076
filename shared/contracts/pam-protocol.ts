import { z } from 'zod';
import { Instant } from './common.ts';
import { PamChatInput, PamContext, PamEngine, PamToolUse } from './pam.ts';
import { PamAction } from './pam-actions.ts';
import { ERROR_CODES } from './problem.ts';

/** The most a socket's message may hold; a longer one closes the socket with 4009. */
export const PAM_MAX_FRAME_BYTES = 64 * 1024;

const messageId = z.uuid().meta({ description: 'The answer this is part of.' });
const payloads = {
  connection: z.object({
    connectionId: z.uuid(),
    lastSeq: z.int(),
    engine: z.enum(['model', 'rules']),
    engineReason: z.string().nullable().meta({ description: 'Why there is no model, for the person.' }),
    heartbeatMs: z.int(),
    isStandIn: z.boolean().meta({ description: 'The model is a stand-in for tests, and must be labelled so.' }),
  }),
  chat_start: z.object({ messageId, replyTo: z.uuid(), engine: PamEngine }),
  chat_delta: z.object({ messageId, text: z.string() }),
  chat_complete: z.object({
    messageId,
    text: z.string().meta({ description: 'The whole answer, as stored.' }),
    state: z.enum(['complete', 'stopped']),
    engine: PamEngine,
  }),
  tool_start: PamToolUse.extend({ messageId }),
  tool_result: PamToolUse.extend({ messageId }),
  confirm_request: z.object({ messageId, action: PamAction }),
  action_update: z.object({ messageId: messageId.nullable(), action: PamAction }),
  stt_result: z.object({ text: z.string(), engine: z.string() }),
  usage: z.object({
    messageId,
    inputTokens: z.int(),
    outputTokens: z.int(),
    dayTokens: z.int(),
    dayTokenLimit: z.int(),
  }),
  error: z.object({
    messageId: messageId.nullable(),
    code: z.enum(ERROR_CODES),
    detail: z.string(),
    isRetryable: z.boolean(),
    text: z.string().meta({ description: 'What had been said by then; it is kept.' }),
  }),
  pong: z.object({}),
  server_draining: z.object({ retryMs: z.int() }),
} as const;

export type PamEventType = keyof typeof payloads;
export type PamPayload<Type extends PamEventType> = z.infer<(typeof payloads)[Type]>;

const envelope = <Type extends PamEventType>(type: Type) =>
  z.object({
    v: z.literal(1),
    type: z.literal(type),
    id: z.uuid(),
    seq: z
      .int()
      .meta({ description: 'Goes up by one in a conversation; 0 for what is of the connection only and not kept.' }),
    ts: Instant,
    conversationId: z.uuid(),
    payload: payloads[type],
  });

/** What the server says, over a WebSocket (one JSON a message) and over SSE (`id:` is the seq, `data:` the same JSON). */
export const PamEvent = z
  .discriminatedUnion('type', [
    envelope('connection'),
    envelope('chat_start'),
    envelope('chat_delta'),
    envelope('chat_complete'),
    envelope('tool_start'),
    envelope('tool_result'),
    envelope('confirm_request'),
    envelope('action_update'),
    envelope('stt_result'),
    envelope('usage'),
    envelope('error'),
    envelope('pong'),
    envelope('server_draining'),
  ])
  .meta({ id: 'PamEvent' });
export type PamEvent = z.infer<typeof PamEvent>;

export const PamReplayQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0).meta({ description: 'The number of the last event that is known.' }),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

/** Events that were kept. When `oldestSeq` is above `after` + 1, some are kept no longer: the messages tell what they came to. */
export const PamReplay = z
  .object({
    events: z.array(PamEvent),
    lastSeq: z.int(),
    oldestSeq: z.int().nullable(),
    running: z
      .object({ answerId: z.uuid(), messageId: z.uuid(), isCancelled: z.boolean() })
      .nullable()
      .meta({ description: 'The newest answer that is being made.' }),
  })
  .meta({ id: 'PamReplay' });
export type PamReplay = z.infer<typeof PamReplay>;

/** Which event of a turn is its last: there is exactly one a message. */
export function isFinalEvent(event: PamEvent): boolean {
  return event.type === 'chat_complete' || (event.type === 'error' && event.payload.messageId !== null);
}

const said = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  z.object({ v: z.literal(1), type: z.literal(type), id: z.uuid(), payload: z.strictObject(shape) });

/** What a client says over a WebSocket. `init` comes first and carries the access token that the ticket was made for. */
export const PamClientMessage = z.discriminatedUnion('type', [
  said('init', { accessToken: z.string().min(1).max(8_192), context: PamContext.optional() }),
  said('chat', PamChatInput.shape),
  said('cancel', { messageId: z.uuid() }),
  said('confirm', { actionId: z.uuid(), argsHash: z.string().regex(/^[0-9a-f]{64}$/) }),
  said('context_update', { context: PamContext, accessToken: z.string().min(1).max(8_192).optional() }),
  said('ping', {}),
  said('resume', { lastSeq: z.int().min(0) }),
]);
export type PamClientMessage = z.infer<typeof PamClientMessage>;

export const PAM_CLOSE_CODES = {
  auth: 4001,
  forbidden: 4003,
  rateLimit: 4008,
  tooLarge: 4009,
  internal: 1011,
  draining: 1012,
} as const;

export const PamTicketInput = z
  .strictObject({ conversationId: z.uuid().meta({ description: 'It need not exist yet.' }) })
  .meta({ id: 'PamTicketInput' });

export const PamTicket = z
  .object({ ticket: z.string(), expiresAt: Instant, url: z.url() })
  .meta({ id: 'PamTicket', description: 'Opens one WebSocket, once, within 60 s.' });
export type PamTicket = z.infer<typeof PamTicket>;
export const PamTicketQuery = z.strictObject({
  ticket: z.string().regex(/^[0-9a-f]{48}$/),
  conversationId: z.uuid(),
  lastSeq: z.coerce.number().int().min(0).default(0),
});
