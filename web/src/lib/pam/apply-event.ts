import type { PamMessage, PamMessageList, PamToolUse } from '../../../../shared/contracts/pam.ts';
import type { PamAction } from '../../../../shared/contracts/pam-actions.ts';
import type { PamPayload } from '../../../../shared/contracts/pam-protocol.ts';
import type { HeardEvent } from './connection/connection-types.ts';
import { laterAction } from './later-action.ts';

/**
 * `duplicate` was seen before; after a `gap` something is missing and has to be asked for; `passing` is of the connection and
 * belongs to no conversation.
 */
export type EventOutcome = 'applied' | 'duplicate' | 'gap' | 'passing';

/** A conversation after one more event. Each counts once and in order, so that no word is missing or said twice. */
export function applyEvent(list: PamMessageList, event: HeardEvent): { list: PamMessageList; outcome: EventOutcome } {
  if (event.seq === 0) return { list, outcome: 'passing' };
  if (event.seq <= list.lastSeq) return { list, outcome: 'duplicate' };
  if (event.seq > list.lastSeq + 1) return { list, outcome: 'gap' };
  return { list: { ...list, lastSeq: event.seq, messages: applyTo(list.messages, event) }, outcome: 'applied' };
}

function applyTo(messages: PamMessage[], event: HeardEvent): PamMessage[] {
  switch (event.type) {
    case 'chat_start':
      return withAnswer(messages, event.payload, { conversationId: event.conversationId, createdAt: event.ts });
    case 'chat_delta':
      return change(messages, event.payload.messageId, (one) => ({ ...one, text: one.text + event.payload.text }));
    case 'chat_complete': {
      const { messageId, text, state, engine } = event.payload;
      return change(messages, messageId, (one) => ({ ...one, text, state, engine }));
    }
    case 'error': {
      const { messageId, text, detail } = event.payload;
      return change(messages, messageId, (one) => ({ ...one, text, state: 'failed', problem: detail }));
    }
    case 'tool_start':
    case 'tool_result': {
      const { messageId, ...use } = event.payload;
      return change(messages, messageId, (one) => ({ ...one, tools: withTool(one.tools, use) }));
    }
    case 'confirm_request':
    case 'action_update':
      return withAction(messages, event.payload.messageId, event.payload.action);
    default:
      return messages;
  }
}

function withAnswer(messages: PamMessage[], start: PamPayload<'chat_start'>, at: Pick<PamMessage, Stamp>) {
  const { messageId: id, replyTo, engine } = start;
  if (messages.some((one) => one.id === id)) return messages;
  const nothing = { text: '', problem: null, rating: null, tools: [], actions: [] };
  const answer: PamMessage = { ...nothing, ...at, id, replyTo, engine, role: 'assistant', state: 'streaming' };
  return [...messages, answer];
}

type Stamp = 'conversationId' | 'createdAt';

/** An answer that has ended has ended: whatever still comes of it changes nothing. */
function change(messages: PamMessage[], id: string | null, to: (message: PamMessage) => PamMessage): PamMessage[] {
  return messages.map((one) => (one.id === id && one.state === 'streaming' ? to(one) : one));
}

function withTool(tools: PamToolUse[], use: PamToolUse): PamToolUse[] {
  const isKnown = tools.some(({ callId }) => callId === use.callId);
  return isKnown ? tools.map((one) => (one.callId === use.callId ? use : one)) : [...tools, use];
}

/** Cards change after their answer has ended too: that is when they are decided. */
function withAction(messages: PamMessage[], messageId: string | null, action: PamAction): PamMessage[] {
  return messages.map((one) => {
    const known = one.actions.find(({ id }) => id === action.id);
    if (known) {
      const later = laterAction(known, action);
      return { ...one, actions: one.actions.map((other) => (other === known ? later : other)) };
    }
    return one.id === messageId ? { ...one, actions: [...one.actions, action] } : one;
  });
}
