import type { PamConversation, PamMessage, PamMessageList } from '../../contracts/pam.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';
import { toPamMessage } from './to-pam-message.ts';

/** A conversation with its newest 200 messages, oldest first. Listening goes on from `lastSeq`. Throws `not_found`. */
export async function listPamMessages(ctx: ServiceContext, conversationId: string): Promise<PamMessageList> {
  const answer = (await ctx.db.call('list_pam_messages', { p_conversation_id: conversationId })) as {
    conversation: unknown;
    messages: unknown[];
  };
  const conversation = toRow<PamConversation>(answer.conversation);
  return { conversation, messages: answer.messages.map(toPamMessage), lastSeq: conversation.lastSeq };
}

/** A message as it stands; of one that is being made what there is so far. Throws `not_found`. */
export async function getPamMessage(ctx: ServiceContext, id: string): Promise<PamMessage> {
  return toPamMessage(await ctx.db.call('get_pam_message', { p_id: id }));
}

/** What the person thinks of an answer; null takes it back. Throws `not_found`. */
export async function ratePamMessage(
  ctx: ServiceContext,
  id: string,
  rating: PamMessage['rating'],
): Promise<PamMessage> {
  const args = { p_id: id, p_rating: rating as number }; // generated types know no null: rating is nullable
  return toPamMessage(await ctx.db.call('rate_pam_message', args));
}
