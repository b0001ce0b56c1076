import type { Trip, TripList } from '../../contracts/trips.ts';
import type { PlannableStop } from '../../domain/trip-days.ts';
import type { ToldLeg } from '../../domain/trip-legs.ts';
import { planTrip } from '../../domain/trip-plan.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';

/** What list_trips builds. */
type Answer = { trip: unknown; stops: unknown[]; legs: unknown[]; spent: TripList['trips'][number]['spent'] }[];

/** All trips of the person, the latest start first, with how far and how long they are. */
export async function listTrips(ctx: ServiceContext): Promise<TripList> {
  const answer = (await ctx.db.call('list_trips', {})) as Answer;
  return {
    trips: answer.map(({ stops, legs, spent, ...row }) => {
      const trip = toRow<Trip>(row.trip);
      const plan = planTrip(
        trip,
        stops.map((stop) => toRow<PlannableStop>(stop)),
        legs.map((leg) => toRow<ToldLeg>(leg)),
      );
      const { km, isEstimate, lastDay } = plan;
      return { ...trip, stopCount: stops.length, km, isEstimate, lastDay, spent };
    }),
  };
}
