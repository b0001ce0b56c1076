import type {
  CreatePamConversationInput,
  ListPamConversationsQuery,
  PamConversation,
  PamConversationPage,
  UpdatePamConversationInput,
} from '../../contracts/pam.ts';
import { createRowService } from '../rows/row-service.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';
import { fromPamCursor, toPamCursor } from './pam-cursor.ts';

/** The verbs of the row alone; getPamConversation tells how far it has come. */
export const conversationRows = createRowService<
  Pick<PamConversation, 'id' | 'version'>,
  CreatePamConversationInput,
  UpdatePamConversationInput
>('pam_conversations');

/** One conversation, deleted or not. Throws `not_found`. */
export async function getPamConversation(ctx: ServiceContext, id: string): Promise<PamConversation> {
  return toRow<PamConversation>(await ctx.db.call('get_pam_conversation', { p_id: id }));
}

type Listed = PamConversationPage['conversations'][number];

/** The one last spoken in first; with `q` those in which all words are found, each with where. */
export async function listPamConversations(
  ctx: ServiceContext,
  query: ListPamConversationsQuery,
): Promise<PamConversationPage> {
  const words = query.q?.split(/\s+/).filter(Boolean);
  const answer = (await ctx.db.call('list_pam_conversations', {
    p_limit: query.limit,
    ...(words?.length ? { p_words: words } : {}),
    ...fromPamCursor(query.cursor),
  })) as { conversations: unknown[]; next: { at: string; id: string } | null; total: number };
  return {
    conversations: answer.conversations.map(toListed),
    nextCursor: answer.next && toPamCursor(answer.next),
    total: answer.total,
  };
}

function toListed(value: unknown): Listed {
  const { activeAt: _activeAt, ...conversation } = toRow<Listed & { activeAt: string }>(value);
  return conversation;
}
