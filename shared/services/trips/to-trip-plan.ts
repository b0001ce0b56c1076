import type { Leg, Stop, Trip, TripPlan } from '../../contracts/trips.ts';
import { toRow } from '../rows/to-row.ts';

/** What get_trip_plan builds, as it crosses the wire. */
export function toTripPlan(value: unknown): TripPlan {
  const { trip, stops, legs } = value as { trip: unknown; stops: unknown[]; legs: unknown[] };
  return { trip: toRow<Trip>(trip), stops: stops.map(toRow<Stop>), legs: legs.map(toRow<Leg>) };
}
