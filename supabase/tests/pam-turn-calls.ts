import type { Row } from 'postgres';
import type { PamPerson } from './pam-person.ts';

const LIMITS = { messages_per_hour: 60, day_tokens: 200_000, day_micros: null };

type Message = { conversationId: string; messageId: string; text: string; tokens: number; replaces: string | null };

/** Says something to PAM, as the API does for the person. */
export function begin(person: PamPerson, message: Partial<Message> = {}, limits: object = {}): Promise<Row> {
  return person.call('begin_pam_turn', {
    p_conversation_id: message.conversationId ?? crypto.randomUUID(),
    p_message_id: message.messageId ?? crypto.randomUUID(),
    p_text: message.text ?? 'Put 62 litres in',
    p_answer_id: crypto.randomUUID(),
    p_limits: JSON.stringify({ ...LIMITS, ...limits }),
    p_engine_wish: 'model',
    p_token_estimate: message.tokens ?? 1_000,
    p_micros_estimate: 0,
    p_replaces: message.replaces ?? null,
  });
}

export const delta = (text: string) => ({ id: crypto.randomUUID(), type: 'chat_delta', payload: { text } });

export const append = (person: PamPerson, turn: Row, events: object[], text: string | null = null) =>
  person.call('append_pam_events', {
    p_answer_id: turn.answer_id,
    p_key: turn.key,
    p_events: JSON.stringify(events),
    p_text: text,
  });

export const finalOf = (turn: Row, text: string) => ({
  id: crypto.randomUUID(),
  type: 'chat_complete',
  payload: { messageId: turn.answer_id, text, state: 'complete', engine: turn.engine },
});

/** Ends an answer as its maker does. */
export const finish = (person: PamPerson, turn: Row, text = 'Done.', usage: object | null = null) =>
  person.call('finish_pam_turn', {
    p_answer_id: turn.answer_id,
    p_key: turn.key,
    p_events: JSON.stringify([finalOf(turn, text)]),
    p_text: text,
    p_state: 'complete',
    p_usage: usage && JSON.stringify(usage),
  });

export const read = (person: PamPerson, conversationId: string, afterSeq = 0) =>
  person.call('read_pam_events', { p_conversation_id: conversationId, p_after_seq: afterSeq });
