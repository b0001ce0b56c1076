import type { CalendarItem } from '../contracts/calendar.ts';
import type { Document } from '../contracts/documents.ts';
import type { PlannedService } from '../contracts/services.ts';
import { type CalendarBill, itemsOfBill } from './calendar-bills.ts';
import type { PlannableStop, PlannableTrip, TripDays } from './trip-days.ts';
import type { ToldLeg } from './trip-legs.ts';
import { planTrip } from './trip-plan.ts';
import { type DistanceUnit, fromKm } from './units.ts';
import { wasDueOn } from './was-due-on.ts';

export interface CalendarTrip {
  trip: PlannableTrip & { id: string; name: string };
  stops: readonly (PlannableStop & { name: string })[];
  legs: readonly ToldLeg[];
}

/** What a calendar is made of. Something new that happens on days gets its source here. */
export interface CalendarFacts {
  trips: readonly CalendarTrip[];
  services: readonly Pick<PlannedService, 'plan' | 'due'>[];
  documents: readonly Pick<Document, 'id' | 'title' | 'expiresOn' | 'vehicleId'>[];
  recurrings: readonly CalendarBill[];
  vehicles: readonly { id: string; name: string }[];
  distanceUnit: DistanceUnit;
  today: string;
}

const NOTHING = {
  ...{ tripId: null, vehicleId: null, planId: null, documentId: null, recurringId: null },
  ...{ amountCents: null, currency: null },
};
const DAY_MS = 86_400_000;
/** A document is soon to expire from its first reminder on. */
const DOCUMENT_WARNING_DAYS = 30;

/** Everything on the days from `from` to `to`, both included, by day and time. */
export function listCalendarItems(facts: CalendarFacts, from: string, to: string): CalendarItem[] {
  const items = [
    ...facts.trips.flatMap((trip) => itemsOfTrip(trip, facts.distanceUnit)),
    ...facts.services.flatMap((service) => itemsOfService(service, facts)),
    ...facts.documents.flatMap((document) => itemsOfDocument(document, facts)),
    ...facts.recurrings.flatMap((bill) =>
      itemsOfBill(bill, facts.today, to).map((item) => ({
        ...{ ...NOTHING, ...item },
        title: named(bill.name, bill.vehicleId, facts),
      })),
    ),
  ];
  return items.filter(({ day }) => day >= from && day <= to).sort(byDayAndTime);
}

const byDayAndTime = (one: CalendarItem, other: CalendarItem) => compare(keyOf(one), keyOf(other));
const keyOf = ({ day, time, uid }: CalendarItem) => `${day} ${time ?? ''} ${uid}`;
const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));

function itemsOfTrip({ trip, stops, legs }: CalendarTrip, unit: DistanceUnit): CalendarItem[] {
  const plan = planTrip(trip, stops, legs);
  const nameOf = new Map(stops.map(({ id, name }) => [id, name]));
  const dayOf = new Map(plan.days.map((day) => [day.date, day]));
  const items: CalendarItem[] = [];
  let place = stops[0]?.name ?? '';
  for (const [index, date] of daysFrom(trip.startsOn, plan.lastDay).entries()) {
    const day = dayOf.get(date);
    const reached = (day?.stopIds ?? []).map((id) => nameOf.get(id) ?? '');
    place = reached.at(-1) ?? place;
    const onTheWay = day?.roadNight && !day.roadNight.isAtStop;
    const where = onTheWay ? 'On the road' : place;
    items.push({
      ...NOTHING,
      uid: `trip:${trip.id}:${date}`,
      kind: 'trip',
      day: date,
      time: null,
      title: where || trip.name,
      detail: [
        `${trip.name}, day ${index + 1}`,
        day && day.km > 0 ? distance(day.km, unit) : 'no driving',
        reached.join(', '),
      ]
        .filter(Boolean)
        .join(' · '),
      state: 'ok',
      tripId: trip.id,
    });
  }
  return [...items, ...appointmentsOf({ trip, stops, legs }, plan)];
}

/** A ferry, a booking: where one must be at a time. */
function appointmentsOf({ trip, stops }: CalendarTrip, plan: TripDays): CalendarItem[] {
  const plannedOf = new Map(plan.stops.map((stop) => [stop.stopId, stop]));
  return stops.flatMap(({ id, name, arriveFixed }) => {
    if (arriveFixed === null) return [];
    const late = plannedOf.get(id)?.lateMinutes ?? 0;
    return {
      ...NOTHING,
      uid: `stop:${id}`,
      kind: 'appointment' as const,
      day: arriveFixed.slice(0, 10),
      time: arriveFixed.slice(11, 16),
      title: name,
      detail: late > 0 ? `${trip.name} · late by ${late} min` : trip.name,
      state: late > 0 ? ('overdue' as const) : ('ok' as const),
      tripId: trip.id,
    };
  });
}

/** What is overdue stands on today as long as it is not done. */
function itemsOfService({ plan, due }: CalendarFacts['services'][number], facts: CalendarFacts): CalendarItem[] {
  if (due.dueBy === null) return [];
  const isPast = due.dueBy < facts.today;
  return [
    {
      ...NOTHING,
      uid: `service:${plan.id}`,
      kind: 'service',
      day: isPast ? facts.today : due.dueBy,
      time: null,
      title: named(plan.name, plan.vehicleId, facts),
      detail: isPast ? wasDueOn(due.dueBy) : due.basis === 'reading' ? 'By its reading, as it is driven' : 'By date',
      state: due.state,
      vehicleId: plan.vehicleId,
      planId: plan.id,
    },
  ];
}

function itemsOfDocument(document: CalendarFacts['documents'][number], facts: CalendarFacts): CalendarItem[] {
  const { id, title, expiresOn, vehicleId } = document;
  if (expiresOn === null) return [];
  const left = (Date.parse(expiresOn) - Date.parse(facts.today)) / DAY_MS;
  return [
    {
      ...NOTHING,
      uid: `document:${id}`,
      kind: 'document',
      day: expiresOn,
      time: null,
      title: `${named(title, vehicleId, facts)} ${left < 0 ? 'expired' : 'expires'}`,
      detail: '',
      state: left < 0 ? 'overdue' : left <= DOCUMENT_WARNING_DAYS ? 'soon' : 'ok',
      vehicleId,
      documentId: id,
    },
  ];
}

function named(what: string, vehicleId: string | null, { vehicles }: CalendarFacts): string {
  const vehicle = vehicles.find(({ id }) => id === vehicleId);
  return vehicle ? `${vehicle.name}: ${what}` : what;
}

const distance = (km: number, unit: DistanceUnit) => `${Math.round(fromKm(km, unit))} ${unit}`;

function daysFrom(first: string, last: string): string[] {
  const count = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1;
  return Array.from({ length: Math.max(count, 1) }, (_, index) =>
    new Date(Date.parse(first) + index * DAY_MS).toISOString().slice(0, 10),
  );
}
