import { AppError } from '../../errors.ts';
import { isJobName } from '../../queue/catalog.ts';
import type { ServiceContext } from '../service-context.ts';

/** Holds back the runs of a job, or lets them go on. Doing either twice changes nothing. Throws `not_found`. */
export async function pauseJob(
  ctx: ServiceContext,
  job: string,
  paused: boolean,
): Promise<{ job: string; paused: boolean }> {
  // What is paused can be resumed, also when a release no longer has it.
  if (paused && !isJobName(job)) throw new AppError('not_found', 'There is no such job.');
  await ctx.db.call('ops_pause_job', { p_job: job, p_paused: paused });
  return { job, paused };
}
