import type { TripShare } from '../../contracts/trip-shares.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';

/** Ends a link for good; said twice it changes nothing more. Throws `not_found`. */
export async function revokeTripShare(ctx: ServiceContext, id: string): Promise<TripShare> {
  return toRow<TripShare>(await ctx.db.call('revoke_trip_share', { p_id: id }));
}
