import type { RunDetail } from '../../contracts/ops.ts';
import { AppError } from '../../errors.ts';
import type { ServiceContext } from '../service-context.ts';
import { toRunDetail } from './to-run.ts';

/** Everything about one run, for administrators. Throws `not_found`. */
export async function getRun(ctx: ServiceContext, id: string): Promise<RunDetail> {
  const row = await ctx.db.call('ops_get_run', { p_id: id });
  if (!row) throw new AppError('not_found', 'There is no such run.');
  return toRunDetail(row);
}
