import type { PamEvent } from '../../contracts/pam-protocol.ts';
import type { ServiceContext } from '../service-context.ts';
import { toPamEvent } from './to-pam-event.ts';

export type PamReplay = {
  events: PamEvent[];
  lastSeq: number;
  /** The oldest event that is still kept; null without any. Before it, messages tell. */
  oldestSeq: number | null;
  /** The newest answer that is being made. */
  running: { answerId: string; messageId: string; isCancelled: boolean } | null;
};

/**
 * What was said after a number, at most `limit` events. Reading shows the maker that somebody listens, and ends an answer whose maker
 * died in one `error`. Throws `not_found`.
 */
export async function readPamEvents(
  ctx: ServiceContext,
  { conversationId, afterSeq, limit = 500 }: { conversationId: string; afterSeq: number; limit?: number },
): Promise<PamReplay> {
  const answer = (await ctx.db.call('read_pam_events', {
    p_conversation_id: conversationId,
    p_after_seq: afterSeq,
    p_limit: limit,
  })) as Answer;
  const { running } = answer;
  return {
    events: answer.events.map((event) => toPamEvent(conversationId, event)),
    lastSeq: answer.last_seq,
    oldestSeq: answer.oldest_seq,
    running: running && {
      answerId: running.answer_id,
      messageId: running.message_id,
      isCancelled: running.cancelled,
    },
  };
}

/** What read_pam_events builds. */
type Answer = {
  events: unknown[];
  last_seq: number;
  oldest_seq: number | null;
  running: { answer_id: string; message_id: string; cancelled: boolean } | null;
};
