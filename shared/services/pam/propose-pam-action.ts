import { NEVER_ALWAYS, type PamAction, type PamCard, type PamRowWrite } from '../../contracts/pam-actions.ts';
import type { PamWriteTool } from '../../contracts/pam-tools.ts';
import { AppError } from '../../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { checkPamWrites } from './check-pam-writes.ts';
import { toPamAction } from './to-pam-action.ts';

export type PamProposal = { args: PamAction['args']; card: PamCard; writes: readonly PamRowWrite[]; summary: string };

type ProposePamActionInput = PamProposal & {
  /** Chosen by the caller; proposed again with the same id it is the same proposal. */
  id: string;
  conversationId: string;
  /** The answer in which it is proposed. */
  messageId: string;
  tool: PamWriteTool;
  /** Confirmed at once by whoever proposes it, because the person allowed this tool always. */
  isAuto?: boolean;
};

/**
 * Writes down what PAM would do; nothing of it is done before confirmPamAction. Throws `invalid_request` when the writes do not fit
 * their tables, `subscription_required`, and `conflict` when the id is of something else or the tool is not always allowed.
 */
export async function proposePamAction(ctx: ServiceContext, input: ProposePamActionInput): Promise<PamAction> {
  const { isAuto = false, ...action } = input;
  if (isAuto && NEVER_ALWAYS.includes(action.tool)) {
    throw new AppError('conflict', 'This is not done without a question.');
  }
  const row = await ctx.db.call('propose_pam_action', {
    p_id: action.id,
    p_conversation_id: action.conversationId,
    p_message_id: action.messageId,
    p_tool: action.tool,
    p_is_auto: isAuto,
    ...toProposal(action),
  });
  return toPamAction(row);
}

/**
 * Puts another version in the place of a proposal; the answer has another hash, so a confirmation of the one before fits no longer.
 * Throws as proposePamAction does, `not_found`, and `conflict` once it was answered or is too old.
 */
export async function revisePamAction(ctx: ServiceContext, id: string, proposal: PamProposal): Promise<PamAction> {
  return toPamAction(await ctx.db.call('revise_pam_action', { p_id: id, ...toProposal(proposal) }));
}

const toProposal = ({ args, card, writes, summary }: PamProposal) => ({
  p_args: JSON.stringify(args),
  p_card: JSON.stringify(card),
  p_writes: JSON.stringify(checkPamWrites(writes)),
  p_summary: summary,
});
