import { AppError } from '../../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { getRun } from './get-run.ts';

/** Does the work of a finished run once more, in a run of its own. Throws `not_found`, or `conflict` when it is not finished. */
export async function replayRun(ctx: ServiceContext, id: string, idempotencyKey?: string): Promise<{ id: string }> {
  const answer = await ctx.db.call('ops_replay_run', {
    p_id: id,
    ...withoutUndefined({ p_idempotency_key: idempotencyKey }),
  });
  const { id: replay } = answer as { id: string | null }; // the shape ops_replay_run builds
  if (replay) return { id: replay };
  const { state } = await getRun(ctx, id);
  const way = state === 'dead' ? 'Retry it instead.' : 'Wait until it is finished.';
  throw new AppError('conflict', `Only a finished run can be replayed; this one is ${state}. ${way}`);
}
