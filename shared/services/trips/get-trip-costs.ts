import type { TripCosts } from '../../contracts/trips.ts';
import { sumTripCosts } from '../../domain/trip-costs.ts';
import type { ServiceContext } from '../service-context.ts';
import { readTripFacts } from './read-trip-facts.ts';

/** What a trip is estimated to cost and has cost. Throws `not_found`. */
export async function getTripCosts(ctx: ServiceContext, id: string): Promise<TripCosts> {
  const { plan, spending, figures } = await readTripFacts(ctx, id);
  const { currency, cells } = spending;
  return { tripId: id, currency, ...sumTripCosts(plan.stops, figures.fuel, cells, currency) };
}
