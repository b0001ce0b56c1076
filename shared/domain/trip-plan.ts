import type { PlannableStop, PlannableTrip, TripDays } from './trip-days.ts';
import { legsInto, type ToldLeg, type TripLeg } from './trip-legs.ts';
import { TripWalk } from './trip-walk.ts';

/** Days and arrivals of a trip from its stops in order. Nobody drives before `departAt`, past `arriveBy` or past midnight. */
export function planTrip(trip: PlannableTrip, stops: readonly PlannableStop[], told: readonly ToldLeg[]): TripDays {
  const walk = new TripWalk(trip);
  const legs = legsInto(stops, told).map((leg) => leg && towed(trip, leg));
  const planned = stops.map((stop, index) => walk.visit(stop, legs[index] ?? null, index === 0));
  return { ...walk.total(), stops: planned, isEstimate: legs.some((leg) => leg?.provider === null) };
}

/** No faster than the cap while towing. */
function towed({ isTowing, towingSpeedKmh }: PlannableTrip, leg: TripLeg): TripLeg {
  if (!isTowing || !towingSpeedKmh) return leg;
  return { ...leg, minutes: Math.max(leg.minutes, (leg.km / towingSpeedKmh) * 60) };
}
