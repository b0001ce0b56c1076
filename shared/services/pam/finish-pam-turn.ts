import type { PamEvent } from '../../contracts/pam-protocol.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';
import type { NewPamEvent, PamTurn } from './pam-turn.ts';
import { toPamEvent } from './to-pam-event.ts';

type FinishPamTurnInput = {
  /** The last events; the very last, and no other, is `chat_complete` or the `error` of this answer. */
  events: readonly NewPamEvent[];
  text: string;
  state: 'complete' | 'stopped' | 'failed';
  problem?: string | null;
  /** What was used; without it what was reserved counts. */
  usage?: { inputTokens: number; outputTokens: number; costMicros: number } | undefined;
};

/**
 * Ends an answer: its final event and the message as it stays, in one transaction. Whoever comes second changes nothing (`isFirst` is
 * false) and is told the final event that there is, so a call that was not answered can be repeated.
 */
export async function finishPamTurn(
  ctx: ServiceContext,
  turn: PamTurn,
  { events, text, state, problem, usage }: FinishPamTurnInput,
): Promise<{ isFirst: boolean; events: PamEvent[] }> {
  const answer = (await ctx.db.call('finish_pam_turn', {
    p_answer_id: turn.answerId,
    p_key: turn.key,
    p_events: JSON.stringify(events),
    p_text: text,
    p_state: state,
    ...withoutUndefined({ p_problem: problem ?? undefined, p_usage: usage && toUsage(usage) }),
  })) as { first: boolean; events: unknown[] };
  return { isFirst: answer.first, events: answer.events.map((event) => toPamEvent(turn.conversationId, event)) };
}

const toUsage = ({ inputTokens, outputTokens, costMicros }: NonNullable<FinishPamTurnInput['usage']>) =>
  JSON.stringify({ input_tokens: inputTokens, output_tokens: outputTokens, cost_micros: costMicros });
