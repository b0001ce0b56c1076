import { z } from 'zod';
import { Day, Instant, Json, text } from './common.ts';
import { PamAction, PamCard, PamRowWrite } from './pam-actions.ts';
import { PamToolName, PamWriteTool } from './pam-tools.ts';
import { RowId, rowFields, title } from './rows.ts';

/** The most that is taken of a person's words, in characters. */
export const PAM_MAX_TEXT = 8_000;

export const PamConversation = z
  .object({
    ...rowFields,
    title: z.string(),
    lastSeq: z.int().meta({ description: 'Number of its last event.' }),
    lastMessageAt: Instant.nullable(),
  })
  .meta({ id: 'PamConversation' });
export type PamConversation = z.infer<typeof PamConversation>;

export const CreatePamConversationInput = z
  .strictObject({ id: RowId, title: text(120).optional() })
  .meta({ id: 'CreatePamConversationInput' });
export type CreatePamConversationInput = z.infer<typeof CreatePamConversationInput>;

export const UpdatePamConversationInput = z
  .strictObject({ title: title(120) })
  .meta({ id: 'UpdatePamConversationInput' });
export type UpdatePamConversationInput = z.infer<typeof UpdatePamConversationInput>;

export const PamConversationAnswer = z.object({ conversation: PamConversation }).meta({ id: 'PamConversationAnswer' });

/** Who worded an answer: a model, the rules on the server, or those on the person's device. */
export const PamEngine = z.enum(['model', 'rules', 'device']).meta({ id: 'PamEngine' });
export type PamEngine = z.infer<typeof PamEngine>;

export const PamToolUse = z
  .object({
    tool: PamToolName,
    callId: z.string(),
    label: z.string().meta({ description: 'What is looked up, for the person: "Fuel figures of the Prado".' }),
    ok: z.boolean().nullable().meta({ description: 'Null while it runs.' }),
    lines: z.array(z.string()).meta({ description: 'What came back, a figure a line.' }),
  })
  .meta({ id: 'PamToolUse' });
export type PamToolUse = z.infer<typeof PamToolUse>;

export const PamMessage = z
  .object({
    id: z.uuid(),
    conversationId: z.uuid(),
    role: z.enum(['user', 'assistant']),
    replyTo: z.uuid().nullable().meta({ description: 'Of an answer: the message it answers.' }),
    text: z.string(),
    state: z.enum(['streaming', 'complete', 'stopped', 'failed']),
    engine: PamEngine.nullable(),
    problem: z.string().nullable(),
    rating: z.union([z.literal(-1), z.literal(1)]).nullable(),
    tools: z.array(PamToolUse),
    actions: z.array(PamAction),
    createdAt: Instant,
  })
  .meta({ id: 'PamMessage' });
export type PamMessage = z.infer<typeof PamMessage>;

/** Oldest first. `lastSeq` is where listening goes on from without missing anything. */
export const PamMessageList = z
  .object({ conversation: PamConversation, messages: z.array(PamMessage), lastSeq: z.int() })
  .meta({ id: 'PamMessageList' });
export type PamMessageList = z.infer<typeof PamMessageList>;

export const ListPamConversationsQuery = z.strictObject({
  q: text(120).optional().meta({ description: 'Words in the title or in what was said.' }),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().max(200).optional(),
});
export type ListPamConversationsQuery = z.infer<typeof ListPamConversationsQuery>;

export const PamConversationPage = z
  .object({
    conversations: z.array(PamConversation.extend({ snippet: z.string() })),
    nextCursor: z.string().nullable(),
    total: z.int(),
  })
  .meta({ id: 'PamConversationPage' });
export type PamConversationPage = z.infer<typeof PamConversationPage>;

/** Where the person is in the app and what they agreed to tell; nothing of it goes to a model without their consent. */
export const PamContext = z
  .strictObject({
    page: text(200).optional(),
    today: Day.optional().meta({ description: 'By the clock of the device.' }),
    timeZone: text(64).optional(),
    lat: z.number().min(-90).max(90).optional(),
    lng: z.number().min(-180).max(180).optional(),
  })
  .meta({ id: 'PamContext' });
export type PamContext = z.infer<typeof PamContext>;

/** One message to PAM. `id` is the person's message; sent twice it is answered once. */
export const PamChatInput = z
  .strictObject({
    id: z.uuid(),
    conversationId: z.uuid(),
    text: text(PAM_MAX_TEXT, { multiline: true }).min(1, 'Say something.'),
    replaces: z.uuid().optional().meta({ description: 'A message of one’s own that this is said instead of.' }),
    context: PamContext.optional(),
  })
  .meta({ id: 'PamChatInput' });
export type PamChatInput = z.infer<typeof PamChatInput>;

/** Said once, when a turn has ended; also of a message that was rated. */
export const PamChatAnswer = z.object({ message: PamMessage }).meta({ id: 'PamChatAnswer' });

export const RatePamMessageInput = z
  .strictObject({ rating: PamMessage.shape.rating })
  .meta({ id: 'RatePamMessageInput', description: 'Null takes a rating back.' });

export const CanceledPamTurn = z
  .object({
    answerId: z.uuid(),
    state: PamMessage.shape.state,
    isAsked: z.boolean().meta({ description: 'False when the answer had ended before.' }),
  })
  .meta({ id: 'CanceledPamTurn' });
export type CanceledPamTurn = z.infer<typeof CanceledPamTurn>;

/** What was said and answered on the device, without signal; kept so that the conversation is whole. */
export const RecordPamTurnInput = z
  .strictObject({
    id: z.uuid().meta({ description: 'Of the person’s message.' }),
    conversationId: z.uuid(),
    text: text(PAM_MAX_TEXT, { multiline: true }).min(1),
    answer: z.strictObject({ id: z.uuid(), text: text(PAM_MAX_TEXT, { multiline: true }) }),
    saidAt: Instant,
    action: z
      .strictObject({
        id: z.uuid(),
        tool: PamWriteTool,
        args: z.record(z.string(), Json),
        card: PamCard,
        writes: z.array(PamRowWrite).max(60),
        summary: text(500),
        undoneAt: Instant.optional().meta({
          description: 'Taken back on the device; told by the same turn sent again.',
        }),
      })
      .optional()
      .meta({ description: 'What was confirmed on the device; its rows land by writes of their own.' }),
  })
  .meta({ id: 'RecordPamTurnInput' });
export type RecordPamTurnInput = z.infer<typeof RecordPamTurnInput>;

/** Whether PAM answers through a model just now, and if not why, in words for the person. */
export const PamState = z
  .object({
    engine: z.enum(['model', 'rules']),
    reason: z.string().nullable(),
    isStandIn: z.boolean(),
    needsConsent: z.boolean().meta({ description: 'A model is set up and would answer if the person agreed to it.' }),
    messagesLeft: z.int().meta({ description: 'Of this hour.' }),
    tokensLeft: z.int().meta({ description: 'Of today.' }),
  })
  .meta({ id: 'PamState' });
export type PamState = z.infer<typeof PamState>;
