import type { PamEvent } from '../../contracts/pam-protocol.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';
import type { NewPamEvent, PamTurn } from './pam-turn.ts';
import { toPamEvent } from './to-pam-event.ts';

/**
 * Keeps events of an answer, in order, and holds the turn for 20 s more; without events it is a sign of life. `text` is the whole
 * answer so far, undefined when it is as it was. Safe to repeat: an event id is added once. Final events are refused, and `conflict` is
 * thrown once the answer has ended: somebody else ended it, because this maker was believed dead.
 */
export async function appendPamEvents(
  ctx: ServiceContext,
  turn: PamTurn,
  events: readonly NewPamEvent[],
  text?: string,
): Promise<{ events: PamEvent[]; isCancelled: boolean; attendedAt: Date }> {
  const answer = (await ctx.db.call('append_pam_events', {
    p_answer_id: turn.answerId,
    p_key: turn.key,
    p_events: JSON.stringify(events),
    ...withoutUndefined({ p_text: text }),
  })) as { events: unknown[]; cancelled: boolean; attended_at: string };
  return {
    events: answer.events.map((event) => toPamEvent(turn.conversationId, event)),
    isCancelled: answer.cancelled,
    attendedAt: new Date(answer.attended_at),
  };
}
