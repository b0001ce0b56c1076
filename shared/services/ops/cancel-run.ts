import { AppError } from '../../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { getRun } from './get-run.ts';

/** A waiting run is not to be done. Throws `not_found`, or `conflict` when it does not wait. */
export async function cancelRun(ctx: ServiceContext, id: string): Promise<{ canceled: true }> {
  const { canceled } = (await ctx.db.call('ops_cancel_run', { p_id: id })) as { canceled: boolean }; // what it builds
  if (canceled) return { canceled };
  const { state } = await getRun(ctx, id);
  throw new AppError('conflict', `Only a waiting run can be cancelled; this one is ${state}.`);
}
