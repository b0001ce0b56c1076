import type { TripPlan } from '../../contracts/trips.ts';
import type { ServiceContext } from '../service-context.ts';
import { toTripPlan } from './to-trip-plan.ts';

/** A trip with its stops in order and the legs that a routing service has told. Throws `not_found`. */
export async function getTripPlan(ctx: ServiceContext, id: string): Promise<TripPlan> {
  return toTripPlan(await ctx.db.call('get_trip_plan', { p_id: id }));
}
