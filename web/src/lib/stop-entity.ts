import type { QueryKey } from '@tanstack/react-query';
import type { Stop, TripList, TripPlan } from '../../../shared/contracts/trips.ts';
import { inOrder } from '../../../shared/domain/trip-order.ts';
import { answer, v1 } from './api-client.ts';
import type { RowChange } from './outbox/outbox-entity.ts';
import { rowIdOf } from './outbox/outbox-entry.ts';
import { applyToRows, createRowEntity } from './outbox/row-entity.ts';
import { nameStopKind } from './stop-kinds.ts';
import { CALENDAR_KEY, TRIPS_KEY } from './wheels-keys.ts';

/** The stops of trips as the outbox knows them. */
export const stopEntity = createRowEntity<Stop>({
  name: 'stop',
  path: '/api/v1/stops',
  answerName: 'stop',
  queryKeys: [TRIPS_KEY, CALENDAR_KEY],
  fixed: ['tripId'],
  read: async (id) => (await answer(v1.stops[':id'].$get({ param: { id } }))).stop,
  project,
  editor: (entry) => {
    const { tripId } = (entry.after ?? entry.before) as Stop; // an entry of this entity; one of both is always there
    return `/wheels/trips/${tripId}?stop=${rowIdOf(entry)}`;
  },
  describe: (row, { format, units }) => [
    ['Kind', nameStopKind(row.kind)],
    ['Name', row.name],
    ['Place', row.lat === null || row.lng === null ? '—' : `${row.lat.toFixed(4)}, ${row.lng.toFixed(4)}`],
    [
      'Be there by',
      row.arriveFixed ? `${format.date(row.arriveFixed.slice(0, 10))} ${row.arriveFixed.slice(11, 16)}` : '—',
    ],
    ['Nights', String(row.nights)],
    ['Stay', `${row.stayMinutes} min`],
    ['Cost', row.costEstimateCents === null ? '—' : format.money(row.costEstimateCents)],
    ['Fuel taken on', units.volume(row.fuelL)],
    ['Note', row.note || '—'],
  ],
});

/** The shapes are those of trip-queries.ts, which makes these keys. */
function project(queryKey: QueryKey, data: unknown, change: RowChange<Stop>): unknown {
  if (queryKey[0] !== TRIPS_KEY[0]) return data;
  if (queryKey[1] === 'list') return countStops(data as TripList, change);
  if (queryKey[1] !== 'plan') return data;
  const plan = data as TripPlan;
  const stops = applyToRows(plan.stops, change, inOrder, (stop) => stop.tripId === queryKey[2]);
  return stops === plan.stops ? data : { ...plan, stops };
}

/** The list holds counts and no stops, so `before` says what was counted. */
function countStops(list: TripList, change: RowChange<Stop>): TripList {
  const after = change.to(change.before);
  const more = Number(after !== null) - Number(change.before !== null);
  const tripId = (after ?? change.before)?.tripId;
  if (more === 0) return list;
  const trips = list.trips.map((trip) => (trip.id === tripId ? { ...trip, stopCount: trip.stopCount + more } : trip));
  return { ...list, trips };
}
