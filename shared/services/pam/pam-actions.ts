import type { ListPamActionsQuery, PamAction, PamActionPage } from '../../contracts/pam-actions.ts';
import type { ServiceContext } from '../service-context.ts';
import { fromPamCursor, toPamCursor } from './pam-cursor.ts';
import { toPamAction } from './to-pam-action.ts';

/** Throws `not_found`, also when it is somebody else's. */
export async function getPamAction(ctx: ServiceContext, id: string): Promise<PamAction> {
  return toPamAction(await ctx.db.call('get_pam_action', { p_id: id }));
}

/** The person said no. Said again it stays so. Throws `not_found`, and `conflict` once it was done. */
export async function denyPamAction(ctx: ServiceContext, id: string): Promise<PamAction> {
  return toPamAction(await ctx.db.call('deny_pam_action', { p_id: id }));
}

/** What PAM proposed and did, newest first. */
export async function listPamActions(ctx: ServiceContext, query: ListPamActionsQuery): Promise<PamActionPage> {
  const answer = (await ctx.db.call('list_pam_actions', {
    p_limit: query.limit,
    ...fromPamCursor(query.cursor),
  })) as { actions: unknown[]; next: { at: string; id: string } | null; total: number };
  return {
    actions: answer.actions.map(toPamAction),
    nextCursor: answer.next && toPamCursor(answer.next),
    total: answer.total,
  };
}
