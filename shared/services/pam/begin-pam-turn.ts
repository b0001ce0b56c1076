import type { PamMessage } from '../../contracts/pam.ts';
import type { PamEvent } from '../../contracts/pam-protocol.ts';
import type { PamSettings } from '../../contracts/pam-settings.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { type PamEngineReason, type PamLimits, type PamTurn, toLimits } from './pam-turn.ts';
import { toPamEvent } from './to-pam-event.ts';

type BeginPamTurnInput = {
  conversationId: string;
  messageId: string;
  text: string;
  /** Of the answer to come; a message that is known keeps the one it has. */
  answerId: string;
  /** A message of the person's own that this is said instead of: it and all after it leave the conversation. */
  replaces?: string | undefined;
  /** `rules` where no model is set up: nothing is reserved then. */
  engineWish: 'model' | 'rules';
  limits: PamLimits;
  /** What a turn may come to; counted before the model is asked, corrected by finishPamTurn. */
  estimate: { tokens: number; micros: number };
};

/** What was said before, oldest first; of answers that were stopped or broke off what there is. */
type PamHistoryEntry = Pick<PamMessage, 'role' | 'text'>;

export type BegunPamTurn = {
  isNew: true;
  turn: PamTurn;
  engine: 'model' | 'rules';
  /** Why it is not the model that was wished for. */
  engineReason: PamEngineReason | null;
  history: PamHistoryEntry[];
  settings: PamSettings;
  /** chat_start: kept already, to be sent. */
  events: PamEvent[];
};

/** The message was here before: its answer is being made by somebody, or has ended. */
export type AttachedPamTurn = {
  isNew: false;
  answerId: string;
  state: PamMessage['state'];
  text: string;
  /** Listening from this number on hears the answer from its first event; after a day only the message tells. */
  beforeSeq: number;
};

/**
 * Writes down what the person said and begins its answer: once a message id, however often and by whomever it is sent. Whoever gets
 * `isNew` makes the answer, shows signs of life by appendPamEvents (20 s) and ends it by finishPamTurn. An answer that is being
 * made in the same conversation is asked to stop. Throws `rate_limited` (with the seconds to wait), `conflict` when the id is of another
 * message, `not_found` when the conversation was deleted or there is nothing to replace.
 */
export async function beginPamTurn(
  ctx: ServiceContext,
  input: BeginPamTurnInput,
): Promise<BegunPamTurn | AttachedPamTurn> {
  const answer = (await ctx.db.call('begin_pam_turn', {
    p_conversation_id: input.conversationId,
    p_message_id: input.messageId,
    p_text: input.text,
    p_answer_id: input.answerId,
    p_limits: toLimits(input.limits),
    p_engine_wish: input.engineWish,
    p_token_estimate: input.estimate.tokens,
    p_micros_estimate: input.estimate.micros,
    ...withoutUndefined({ p_replaces: input.replaces }),
  })) as Answer;
  if (!answer.is_new) {
    const { answer_id: answerId, state, text, before_seq: beforeSeq } = answer;
    return { isNew: false, answerId, state, text, beforeSeq };
  }
  return {
    isNew: true,
    turn: { conversationId: input.conversationId, answerId: answer.answer_id, key: answer.key },
    engine: answer.engine,
    engineReason: answer.engine_reason,
    history: answer.history,
    settings: toRow<PamSettings>(answer.settings),
    events: answer.events.map((event) => toPamEvent(input.conversationId, event)),
  };
}

/** What begin_pam_turn builds. */
type Answer =
  | { is_new: false; answer_id: string; state: PamMessage['state']; text: string; before_seq: number }
  | {
      is_new: true;
      answer_id: string;
      key: string;
      engine: 'model' | 'rules';
      engine_reason: PamEngineReason | null;
      history: PamHistoryEntry[];
      settings: unknown;
      events: unknown[];
    };
