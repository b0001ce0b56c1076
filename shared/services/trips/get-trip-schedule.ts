import type { TripSchedule } from '../../contracts/trips.ts';
import type { ServiceContext } from '../service-context.ts';
import { readTripFacts } from './read-trip-facts.ts';

/** A trip in time, with how far its fuel goes. Throws `not_found`. */
export async function getTripSchedule(ctx: ServiceContext, id: string): Promise<TripSchedule> {
  const { days, figures } = await readTripFacts(ctx, id);
  const stops = days.stops.map((stop) => ({
    ...stop,
    leg: stop.leg && { km: stop.leg.km, minutes: stop.leg.minutes, provider: stop.leg.provider },
  }));
  return { tripId: id, ...days, stops, range: figures.range, rangeGap: figures.gap };
}
