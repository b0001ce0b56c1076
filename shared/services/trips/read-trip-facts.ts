import type { TripPlan, TripSpending } from '../../contracts/trips.ts';
import type { Vehicle } from '../../contracts/vehicles.ts';
import type { OwnAverages } from '../../domain/trip-consumption.ts';
import type { TripDays } from '../../domain/trip-days.ts';
import { type FuelFigures, figureFuel } from '../../domain/trip-figures.ts';
import { planTrip } from '../../domain/trip-plan.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';
import { toTripPlan } from './to-trip-plan.ts';

type Average = { litres_per_100_km: number | null };
type Fuel = Record<'all' | 'towing' | 'solo', Average> & {
  last_price_milli_per_l: number | null;
  currency: string | null;
};
/** What get_trip_facts builds. */
type Answer = { vehicle: unknown; fuel: Fuel | null; costs: TripSpending };

/** A trip with all that is computed of it. Throws `not_found`. */
export async function readTripFacts(
  ctx: ServiceContext,
  id: string,
): Promise<{ plan: TripPlan; spending: TripSpending; days: TripDays; figures: FuelFigures }> {
  const answer = (await ctx.db.call('get_trip_facts', { p_id: id })) as Answer;
  const plan = toTripPlan(answer);
  const { vehicle, fuel, costs } = answer;
  const days = planTrip(plan.trip, plan.stops, plan.legs);
  const figures = figureFuel(plan.trip, plan.stops, days, {
    vehicle: vehicle === null ? null : toRow<Vehicle>(vehicle),
    averages: fuel && toAverages(fuel),
    lastPriceMilliPerL: fuel?.currency === costs.currency ? fuel.last_price_milli_per_l : null,
  });
  return { plan, spending: costs, days, figures };
}

function toAverages({ all, towing, solo }: Fuel): OwnAverages {
  const to = (average: Average) => ({ litresPer100Km: average.litres_per_100_km });
  return { all: to(all), towing: to(towing), solo: to(solo) };
}
