import type { UserDatabase } from '../../clients/database.ts';
import type { SharedTrip } from '../../contracts/trip-shares.ts';
import { type Point, toPlaces } from '../../domain/geo.ts';
import type { PlannableStop, PlannableTrip } from '../../domain/trip-days.ts';
import { placeOf, type ToldLeg } from '../../domain/trip-legs.ts';
import { planTrip } from '../../domain/trip-plan.ts';
import { toRow } from '../rows/to-row.ts';
import { toInstant } from '../to-instant.ts';

type Stop = PlannableStop & {
  kind: SharedTrip['stops'][number]['kind'];
  name: string;
  road: { km: number; minutes: number } | null;
};

/** What get_shared_trip builds. */
type Answer = { expires_at: string; trip: unknown; stops: unknown[] };

/** The plan of a trip for whoever holds the token of a link, its days computed from places and roads to 10 km. Throws `not_found` and `gone`. */
export async function getSharedTrip(db: UserDatabase, token: string): Promise<SharedTrip> {
  const answer = (await db.call('get_shared_trip', { p_token: token })) as Answer;
  const trip = toRow<PlannableTrip & { name: string }>(answer.trip);
  const stops = answer.stops.map((stop, index) => ({ ...toRow<Stop>(stop), id: String(index) }));
  const plan = planTrip(trip, stops, toLegs(stops));
  return {
    name: trip.name,
    startsOn: trip.startsOn,
    lastDay: plan.lastDay,
    isTowing: trip.isTowing,
    km: Math.round(plan.km),
    expiresAt: toInstant(answer.expires_at),
    days: plan.days.map(({ date, number, km, stopIds, roadNight }) => ({
      date,
      number,
      km: Math.round(km),
      stops: stopIds.map(Number),
      endsOnTheWay: roadNight !== null,
    })),
    stops: stops.map(({ kind, name, lat, lng, nights }, index) => ({
      kind,
      name,
      lat,
      lng,
      arriveAt: plan.stops[index]?.arriveAt ?? `${trip.startsOn}T00:00`,
      nights,
    })),
  };
}

/** Roads as the planner takes them: each from the last stop with a place. */
function toLegs(stops: readonly Stop[]): ToldLeg[] {
  let before: { id: string; point: Point } | null = null;
  return stops.flatMap((stop) => {
    const point = placeOf(stop);
    if (!point) return [];
    const from = before;
    before = { id: stop.id, point };
    if (!from || !stop.road) return [];
    const ends = { fromStopId: from.id, toStopId: stop.id, places: toPlaces(from.point, point) };
    return [{ ...ends, ...stop.road, polyline: '', provider: 'told' }];
  });
}
