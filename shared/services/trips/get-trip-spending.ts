import type { TripSpending } from '../../contracts/trips.ts';
import type { ServiceContext } from '../service-context.ts';

/** What a trip has cost, by day, category and currency. Throws `not_found`. */
export async function getTripSpending(ctx: ServiceContext, id: string): Promise<TripSpending> {
  return (await ctx.db.call('get_trip_costs', { p_id: id })) as TripSpending; // the shape get_trip_costs builds
}
