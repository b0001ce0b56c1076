import type { Stop, Trip } from '../../contracts/trips.ts';
import { currentTripId } from '../current-trip.ts';
import type { PlannableStop, PlannableTrip, TripDays } from '../trip-days.ts';
import { inOrder } from '../trip-order.ts';
import { planTrip } from '../trip-plan.ts';
import type { PamFacts } from './facts.ts';

/** The stops of a trip in their order. */
export const stopsOf = (tripId: string, { stops }: Pick<PamFacts, 'stops'>): Stop[] =>
  stops.filter((stop) => stop.tripId === tripId).sort(inOrder);

/** A trip in time; what a routing service may have told of its roads is not known here, so distances are estimates. */
export const daysOfTrip = (trip: PlannableTrip, stops: readonly PlannableStop[]): TripDays => planTrip(trip, stops, []);

/** The trip that is under way on a day, made in that vehicle if one is given; null for none. */
export function tripUnderWay(facts: PamFacts, day: string, vehicleId?: string): Trip | null {
  const spans = facts.trips.map((trip) => ({ ...trip, lastDay: daysOfTrip(trip, stopsOf(trip.id, facts)).lastDay }));
  const id = currentTripId(spans, day, vehicleId);
  return facts.trips.find((trip) => trip.id === id) ?? null;
}

/** The name of a trip; of one that is not there what it was. */
export const tripName = (id: string, { trips }: Pick<PamFacts, 'trips'>) =>
  trips.find((trip) => trip.id === id)?.name ?? 'a deleted trip';
