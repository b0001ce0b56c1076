import type { UserDatabase } from '../../clients/database.ts';
import type { ServiceContext } from '../service-context.ts';
import { toInstant } from '../to-instant.ts';

/** What opens one WebSocket for this conversation, which need not exist yet, within 60 s. */
export async function issuePamTicket(
  ctx: ServiceContext,
  conversationId: string,
): Promise<{ ticket: string; expiresAt: string }> {
  const answer = (await ctx.db.call('issue_pam_ticket', { p_conversation_id: conversationId })) as {
    ticket: string;
    expires_at: string;
  };
  return { ticket: answer.ticket, expiresAt: toInstant(answer.expires_at) };
}

/**
 * Uses a ticket up: once. `db` is the database as nobody (`asAnyone()`). Throws `unauthenticated` when it is used, too old or made up.
 * The access token that comes with the first message must be of this person.
 */
export async function usePamTicket(
  db: UserDatabase,
  ticket: string,
): Promise<{ userId: string; conversationId: string }> {
  const answer = (await db.call('use_pam_ticket', { p_ticket: ticket })) as {
    user_id: string;
    conversation_id: string;
  };
  return { userId: answer.user_id, conversationId: answer.conversation_id };
}
