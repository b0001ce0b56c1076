import { z } from 'zod';
import type { ServiceDatabase } from '../../clients/database.ts';
import type { Route, Routing } from '../../clients/routing.ts';
import { toPlaces } from '../../domain/geo.ts';
import { legsInto, type TripLeg } from '../../domain/trip-legs.ts';

const Known = z
  .object({
    stops: z.array(
      z.object({ id: z.uuid(), kind: z.string(), lat: z.number().nullable(), lng: z.number().nullable() }),
    ),
    legs: z.array(
      z.object({
        fromStopId: z.uuid(),
        toStopId: z.uuid(),
        km: z.number(),
        minutes: z.number(),
        provider: z.string(),
        places: z.string(),
      }),
    ),
  })
  .nullable();

type Trip = { userId: string; tripId: string; skip: number };
type Recalculation = { found: number; noRoad: number; saved: number; left: number };

/** One run's share: routing services allow about forty questions a minute, and a run has 20 s. */
const A_RUN = 15;

/**
 * Asks for the ways that are not known, or were told for places that have moved since, and writes them. What was found before
 * the service failed is kept. Throws `unavailable`.
 */
export async function recalculateLegs(db: ServiceDatabase, routing: Routing, trip: Trip): Promise<Recalculation> {
  const known = Known.parse(await db.call('trip_for_legs', { p_user_id: trip.userId, p_trip_id: trip.tripId }));
  const told = known?.legs.map((leg) => ({ ...leg, polyline: '' })) ?? [];
  const unknown = legsInto(known?.stops ?? [], told).flatMap((leg) => (leg?.provider === null ? [leg] : []));
  const share = unknown.slice(trip.skip, trip.skip + A_RUN);
  const rows: object[] = [];
  let failure: unknown;
  for (const leg of share) {
    try {
      const route = await routing.findRoute(leg.from, leg.to);
      if (route) rows.push(toLegRow(leg, route, routing.source));
    } catch (error) {
      failure = error;
      break;
    }
  }
  const saved = await saveLegs(db, trip, rows);
  if (failure !== undefined) throw failure;
  return {
    found: rows.length,
    noRoad: share.length - rows.length,
    saved,
    left: Math.max(0, unknown.length - trip.skip - share.length),
  };
}

async function saveLegs(db: ServiceDatabase, { userId, tripId }: Trip, rows: object[]): Promise<number> {
  if (rows.length === 0) return 0;
  const args = { p_user_id: userId, p_trip_id: tripId, p_legs: JSON.stringify(rows) };
  return z.object({ saved: z.int() }).parse(await db.call('save_legs', args)).saved;
}

const MOST_CHARACTERS = 200_000;

/** As public.legs has it. A line longer than it takes is left out: distance and time are what counts. */
function toLegRow(leg: TripLeg, { km, minutes, polyline, fetchedAt }: Route, provider: string) {
  return {
    from_stop_id: leg.fromStopId,
    to_stop_id: leg.toStopId,
    km,
    minutes,
    polyline: polyline.length > MOST_CHARACTERS ? '' : polyline,
    provider,
    places: toPlaces(leg.from, leg.to),
    fetched_at: fetchedAt,
  };
}
