import type { ServiceContext } from '../service-context.ts';
import { type PamEngineReason, type PamLimits, toLimits } from './pam-turn.ts';

/** Whether a model may be asked for the person (`engineReason` null), and what is left of this hour and this day. */
export async function getPamState(
  ctx: ServiceContext,
  limits: PamLimits,
): Promise<{ engineReason: PamEngineReason | null; messagesLeft: number; tokensLeft: number }> {
  const answer = (await ctx.db.call('get_pam_state', { p_limits: toLimits(limits) })) as {
    engine_reason: PamEngineReason | null;
    messages_left: number;
    tokens_left: number;
  };
  return {
    engineReason: answer.engine_reason,
    messagesLeft: answer.messages_left,
    tokensLeft: answer.tokens_left,
  };
}

/** Why there is no model, as a person is told. */
export const ENGINE_REASONS: Record<PamEngineReason, string> = {
  switched_off: 'The AI model is switched off for everybody just now.',
  subscription: 'Your subscription has ended, so answers come without the AI model.',
  consent: 'You have not agreed that what you type may go to an AI model.',
  budget: 'Your share of the AI model is used up for today.',
};
