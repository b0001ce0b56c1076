import type { PamMessage, RecordPamTurnInput } from '../../contracts/pam.ts';
import { toColumns } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { toPamMessage } from './to-pam-message.ts';

/**
 * Writes down a turn that was answered on the device, once a message id; sent again with `undoneAt` its action was taken back there.
 * The rows of the action come by writes of their own. Returns the answer. Throws `conflict` when the id is of another message.
 */
export async function recordPamTurn(ctx: ServiceContext, input: RecordPamTurnInput): Promise<PamMessage> {
  const answer = await ctx.db.call('record_pam_turn', {
    p_conversation_id: input.conversationId,
    p_message_id: input.id,
    p_text: input.text,
    p_answer_id: input.answer.id,
    p_answer: input.answer.text,
    p_said_at: input.saidAt,
    ...withoutUndefined({ p_action: input.action && toColumns(input.action) }),
  });
  return toPamMessage(answer);
}
