import { AppError } from '../../errors.ts';
import type { ServiceContext } from '../service-context.ts';

/** Lets mail go to an address again. Throws `not_found`. */
export async function removeSuppression(ctx: ServiceContext, address: string): Promise<{ removed: true }> {
  const answer = await ctx.db.call('ops_remove_suppression', { p_address: address });
  const { removed } = answer as { removed: boolean }; // the shape it builds
  if (!removed) throw new AppError('not_found', 'Mail to this address is not suppressed.');
  return { removed };
}
