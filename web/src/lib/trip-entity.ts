import type { QueryKey } from '@tanstack/react-query';
import type { Trip, TripList, TripPlan } from '../../../shared/contracts/trips.ts';
import { addDays, toUtc } from '../../../shared/domain/days.ts';
import { answer, v1 } from './api-client.ts';
import type { RowChange } from './outbox/outbox-entity.ts';
import { rowIdOf } from './outbox/outbox-entry.ts';
import { createRowEntity } from './outbox/row-entity.ts';
import { CALENDAR_KEY, TRIPS_KEY } from './wheels-keys.ts';

type ListedTrip = TripList['trips'][number];

const DAY_MS = 86_400_000;

/** Trips as the outbox knows them. */
export const tripEntity = createRowEntity<Trip>({
  name: 'trip',
  path: '/api/v1/trips',
  answerName: 'trip',
  queryKeys: [TRIPS_KEY, CALENDAR_KEY],
  read: async (id) => (await answer(v1.trips[':id'].$get({ param: { id } }))).trip,
  project,
  editor: (entry) => `/wheels/trips/${rowIdOf(entry)}?part=edit`,
  describe: (row, { format, units }) => [
    ['Name', row.name],
    ['Starts', format.date(row.startsOn)],
    ['Ends', row.endsOn ? format.date(row.endsOn) : '—'],
    ['Sets off at', row.departAt.slice(0, 5)],
    ['There by', row.arriveBy?.slice(0, 5) ?? '—'],
    ['Most in a day', units.distance(row.maxKmADay)],
    ['Towing', row.isTowing ? 'Yes' : 'No'],
    ['Note', row.note || '—'],
  ],
});

/** The shapes are those of trip-queries.ts, which makes these keys. */
function project(queryKey: QueryKey, data: unknown, change: RowChange<Trip>): unknown {
  if (queryKey[0] !== TRIPS_KEY[0]) return data;
  if (queryKey[1] === 'list') return applyToTrips(data as TripList, change);
  if (queryKey[1] !== 'plan' || queryKey[2] !== change.id) return data;
  const plan = data as TripPlan;
  const trip = change.to(plan.trip) ?? plan.trip;
  return trip === plan.trip ? data : { ...plan, trip };
}

function applyToTrips(list: TripList, change: RowChange<Trip>): TripList {
  const old = list.trips.find(({ id }) => id === change.id) ?? null;
  const after = change.to(old ?? change.before);
  if (after === old) return list;
  const others = list.trips.filter((trip) => trip !== old);
  return { ...list, trips: after ? [...others, toListed(after, old)].sort(latestFirst) : others };
}

/** What is computed of it stays as it was, but for its days, which move with its start; the plan of a trip knows better. */
function toListed(trip: Trip, old: ListedTrip | null): ListedTrip {
  if (!old) {
    return { ...trip, stopCount: 0, km: 0, isEstimate: false, lastDay: trip.endsOn ?? trip.startsOn, spent: [] };
  }
  const moved = (toUtc(trip.startsOn).getTime() - toUtc(old.startsOn).getTime()) / DAY_MS;
  return { ...old, ...trip, lastDay: addDays(old.lastDay, moved) };
}

/** As list_trips orders them. */
function latestFirst(one: Trip, other: Trip): number {
  if (one.startsOn !== other.startsOn) return one.startsOn < other.startsOn ? 1 : -1;
  return one.createdAt < other.createdAt ? -1 : 1;
}
