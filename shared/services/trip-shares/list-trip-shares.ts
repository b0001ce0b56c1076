import type { TripShare } from '../../contracts/trip-shares.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';

/** The links that were made of a trip, newest first, also those that have ended. Throws `not_found`. */
export async function listTripShares(ctx: ServiceContext, tripId: string): Promise<TripShare[]> {
  const shares = (await ctx.db.call('list_trip_shares', { p_trip_id: tripId })) as unknown[]; // a JSON array
  return shares.map(toRow<TripShare>);
}
