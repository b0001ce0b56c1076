import type { ServicePlanList } from '../../contracts/services.ts';
import type { CalendarFacts, CalendarTrip } from '../../domain/calendar-items.ts';
import type { DistanceUnit } from '../../domain/units.ts';
import { toRow } from '../rows/to-row.ts';
import { type ServicePlansAnswer, toServicePlanList } from '../servicing/to-service-plan-list.ts';

/** What get_calendar_facts builds. */
type Answer = {
  distance_unit: DistanceUnit;
  services: ServicePlansAnswer;
  vehicles: { id: string; name: string }[];
  documents: unknown[];
  recurrings: unknown[];
  trips: { trip: unknown; stops: unknown[]; legs: unknown[] }[];
};

/** What a calendar is computed from, as the database tells it. */
export function toCalendarFacts(value: unknown): CalendarFacts {
  const answer = value as Answer;
  const { today, services }: ServicePlanList = toServicePlanList(answer.services);
  return {
    today,
    services,
    vehicles: answer.vehicles,
    distanceUnit: answer.distance_unit,
    documents: answer.documents.map(toRow<CalendarFacts['documents'][number]>),
    recurrings: answer.recurrings.map(toRow<CalendarFacts['recurrings'][number]>),
    trips: answer.trips.map(({ trip, stops, legs }) => ({
      trip: toRow<CalendarTrip['trip']>(trip),
      stops: stops.map(toRow<CalendarTrip['stops'][number]>),
      legs: legs.map(toRow<CalendarTrip['legs'][number]>),
    })),
  };
}
