import { PRADO_ID } from './demo-rig.ts';
import { DEMO_STOPS, type DemoTripStop } from './demo-trip-stops.ts';

const DAY_MS = 86_400_000;

/** The demo couple's trips. Others who make demo rows refer to these. */
export const CROSSING_TRIP_ID = 'd1000000-0000-4000-8000-000000000001';
export const BIGHT_TRIP_ID = 'd1000000-0000-4000-8000-000000000002';
export const TASMANIA_TRIP_ID = 'd1000000-0000-4000-8000-000000000003';

interface DemoTrip {
  id: string;
  name: string;
  /** Days before (below 0) or after the last day of the demo. */
  from: number;
  to: number;
  stops: DemoTripStop[];
  limits?: Record<string, string | number>;
  note?: string;
}

/** One behind them, one they are on, one ahead. The first two follow the demo's route, so the expenses of those days are theirs. */
const TRIPS: DemoTrip[] = [
  {
    id: CROSSING_TRIP_ID,
    name: 'Across the Nullarbor',
    from: -332,
    to: -315,
    stops: DEMO_STOPS.crossing,
    limits: { max_km_a_day: 650 },
  },
  {
    id: BIGHT_TRIP_ID,
    name: 'Back to the Bight',
    from: -10,
    to: 18,
    stops: DEMO_STOPS.bight,
    limits: { max_km_a_day: 640, depart_at: '08:00', arrive_by: '17:00', towing_speed_kmh: 95 },
    note: 'Whales until the end of the season, then Esperance for the summer.',
  },
  {
    id: TASMANIA_TRIP_ID,
    name: 'Tasmania by ferry',
    from: 62,
    to: 82,
    stops: DEMO_STOPS.tasmania,
    limits: { max_km_a_day: 350, arrive_by: '16:30' },
  },
];

/** What a person spends because they travel; bills come with or without a trip. */
const TRAVEL = new Set(['fuel', 'camp', 'groceries', 'eating-out', 'gas-water', 'ferries-tolls', 'sights']);

/** The trip that an expense of this day and category belongs to; null when it is none's. */
export function demoTripOn(day: string, category: string, lastDay: string): string | null {
  if (!TRAVEL.has(category)) return null;
  return TRIPS.find(({ from, to }) => day >= dayFrom(lastDay, from) && day <= dayFrom(lastDay, to))?.id ?? null;
}

/** Rows of `trips` and `stops`, as a person may insert them. */
export function demoTrips(lastDay: string) {
  return {
    trips: TRIPS.map((trip) => ({
      id: trip.id,
      name: trip.name,
      starts_on: dayFrom(lastDay, trip.from),
      ends_on: dayFrom(lastDay, trip.to),
      vehicle_id: PRADO_ID,
      depart_at: trip.limits?.depart_at ?? '09:00',
      max_km_a_day: trip.limits?.max_km_a_day ?? null,
      arrive_by: trip.limits?.arrive_by ?? null,
      towing_speed_kmh: trip.limits?.towing_speed_kmh ?? null,
      note: trip.note ?? '',
    })),
    stops: TRIPS.flatMap((trip, index) => trip.stops.map((stop, at) => toRow(trip, index, stop, at, lastDay))),
  };
}

function toRow(trip: DemoTrip, index: number, stop: DemoTripStop, at: number, lastDay: string) {
  const { fixed, dollars = null, nights = 0, minutes = 0, litres = null, note = '' } = stop;
  return {
    id: `d2000000-0000-4000-8000-0000000${index + 1}${String(at).padStart(4, '0')}`,
    trip_id: trip.id,
    position: (at + 1) * 1_024,
    kind: stop.kind,
    name: stop.name,
    lat: stop.lat,
    lng: stop.lng,
    nights,
    stay_minutes: minutes,
    fuel_l: litres,
    cost_estimate_cents: dollars === null ? null : dollars * 100,
    arrive_fixed: fixed ? `${dayFrom(lastDay, trip.from + fixed.day)}T${fixed.at}` : null,
    note,
  };
}

function dayFrom(lastDay: string, count: number): string {
  return new Date(Date.parse(`${lastDay}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}
