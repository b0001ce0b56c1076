import type { ConfirmPamActionInput, PamAction } from '../../contracts/pam-actions.ts';
import type { ApiEnv } from '../../env.ts';
import { AppError, ERROR_TABLE } from '../../errors.ts';
import { requestLegs } from '../routing/request-legs.ts';
import type { ServiceContext } from '../service-context.ts';
import { toPamAction } from './to-pam-action.ts';

/**
 * Does what was proposed, all of it in one transaction or nothing, if `argsHash` is that of the proposal as it is now. Confirmed again,
 * also at the same moment or after an answer that never came, it is not done again: the answer is the action as it was done. What its
 * rows refuse makes it `failed`, and is thrown: `conflict`, `invalid_request`, `version_mismatch`, `subscription_required`. An action of somebody
 * else is `not_found`; another hash, one that was denied or is older than 24 hours is `conflict`. The caller forgets what is cached of
 * the person's rows (tags `expenses`, `wheels`).
 */
export async function confirmPamAction(
  ctx: ServiceContext,
  env: ApiEnv,
  { id, argsHash, alwaysAllow = false }: ConfirmPamActionInput & { id: string },
): Promise<PamAction> {
  const outcome = await ctx.db
    .call('confirm_pam_action', { p_id: id, p_hash: argsHash, p_always_allow: alwaysAllow })
    .catch(async (error: unknown) => {
      if (error instanceof AppError && !ERROR_TABLE[error.code].retryable) {
        await ctx.db.call('fail_pam_action', { p_id: id, p_hash: argsHash, p_problem: error.message });
      }
      throw error;
    });
  return settle(ctx, env, outcome);
}

/**
 * Takes back all that an action wrote, within 24 hours, in one transaction; undone again it stays undone. Throws `not_found`, and
 * `conflict` when it is too late, was never done, or one of its rows was changed since.
 */
export async function undoPamAction(ctx: ServiceContext, env: ApiEnv, id: string): Promise<PamAction> {
  return settle(ctx, env, await ctx.db.call('undo_pam_action', { p_id: id }));
}

async function settle(ctx: ServiceContext, env: ApiEnv, outcome: unknown): Promise<PamAction> {
  const { action, trip_ids: tripIds } = outcome as { action: unknown; trip_ids: string[] }; // private.pam_outcome builds it
  for (const tripId of tripIds) await requestLegs(ctx, env, tripId);
  return toPamAction(action);
}
