import type { Retried } from '../../contracts/ops.ts';
import { AppError } from '../../errors.ts';
import { getRun } from './get-run.ts';
import type { OpsContext } from './ops-context.ts';
import { retryRuns } from './retry-runs.ts';

/** Tries a dead run again. Throws `not_found`, or `conflict` when it is not dead. */
export async function retryRun(ctx: OpsContext, id: string): Promise<Retried> {
  const retried = await retryRuns(ctx, { ids: [id] });
  if (retried.retried > 0) return retried;
  const { state } = await getRun(ctx, id);
  throw new AppError('conflict', `Only a dead run can be retried; this one is ${state}.`);
}
