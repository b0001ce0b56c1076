import type { PamMessage } from '../../contracts/pam.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * Asks for an answer to be stopped, named by its own id or by that of the message it answers; its maker is told with its next sign of
 * life. `isAsked` is false once it has ended. Throws `not_found`.
 */
export async function cancelPamTurn(
  ctx: ServiceContext,
  messageId: string,
): Promise<{ answerId: string; state: PamMessage['state']; isAsked: boolean }> {
  const answer = (await ctx.db.call('cancel_pam_turn', { p_message_id: messageId })) as {
    message_id: string;
    state: PamMessage['state'];
    cancelled: boolean;
  };
  return { answerId: answer.message_id, state: answer.state, isAsked: answer.cancelled };
}
