import type { CalendarEvent } from './ics.ts';
import type { PlannedDay, PlannedStop, TripDays } from './trip-days.ts';

export interface CalendarStop {
  id: string;
  name: string;
  nights: number;
  stayMinutes: number;
  arriveFixed: string | null;
  note?: string | undefined;
}

interface CalendarTrip {
  id: string;
  name: string;
}

/** The days of a trip, each with what is driven, and its stops at their times. `distance` puts kilometres into words. */
export function toTripEvents(
  trip: CalendarTrip,
  stops: readonly CalendarStop[],
  plan: TripDays,
  distance: (km: number) => string = (km) => `${Math.round(km)} km`,
): CalendarEvent[] {
  const known = new Map(stops.map((stop) => [stop.id, stop]));
  const planned = new Map(plan.stops.map((stop) => [stop.stopId, stop]));
  const about = plan.isEstimate ? 'about ' : '';
  const days = plan.days.map((day) => toDay(trip, day, known, planned, day.km > 0 ? about + distance(day.km) : ''));
  return [...days, ...plan.stops.flatMap((at) => toStop(known.get(at.stopId), at))];
}

function toDay(
  trip: CalendarTrip,
  day: PlannedDay,
  stops: ReadonlyMap<string, CalendarStop>,
  planned: ReadonlyMap<string, PlannedStop>,
  driven: string,
): CalendarEvent {
  const lines = day.stopIds.flatMap((id) => {
    const [stop, at] = [stops.get(id), planned.get(id)];
    return stop && at ? [`${at.arriveAt.slice(11)} ${stop.name}`] : [];
  });
  return {
    uid: `trip-${trip.id}-day-${day.number}@wheels-and-wins`,
    summary: [`${trip.name}, day ${day.number}`, driven].filter((part) => part !== '').join(': '),
    description: lines.join('\n'),
    start: day.date,
  };
}

function toStop(stop: CalendarStop | undefined, at: PlannedStop): CalendarEvent[] {
  if (!stop) return [];
  const stay = stop.nights > 0 ? ` (${stop.nights} ${stop.nights === 1 ? 'night' : 'nights'})` : '';
  const late = at.lateMinutes > 0 ? `Late by ${at.lateMinutes} min.` : '';
  return [
    {
      uid: `stop-${stop.id}@wheels-and-wins`,
      summary: `${stop.name}${stay}`,
      description: [late, stop.note ?? ''].filter((part) => part !== '').join('\n'),
      location: stop.name,
      start: at.waitMinutes > 0 && stop.arriveFixed ? stop.arriveFixed.slice(0, 16) : at.arriveAt,
      // A night at a camp would lie over everything else of two days.
      end: stop.nights > 0 ? undefined : at.departAt,
    },
  ];
}
