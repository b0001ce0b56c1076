import type { AlongKind, PlacesAlong } from '../../../../shared/contracts/places.ts';
import type { Stop, Trip } from '../../../../shared/contracts/trips.ts';
import { haversineKm } from '../../../../shared/domain/geo.ts';
import { placeOf } from '../../../../shared/domain/trip-legs.ts';
import { stopBefore, type TripRoute } from '../../../../shared/domain/trip-route.ts';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { deleteRow } from '../../lib/row-sheet/delete-row.ts';
import { showToast } from '../../lib/toasts.ts';
import { type StopContent, stopWrites } from '../../lib/trip-writes.ts';
import { placeInOrder } from './place-in-order.ts';
import { stopLabel } from './trip-labels.ts';

export type FoundPlace = PlacesAlong['places'][number];

const UNDO_MS = 10_000;
/** Within this distance it is the same place. */
const SAME_KM = 0.1;

/** The stop that a place has been made already, if one of the trip is there. */
export const stopAt = (place: FoundPlace, stops: readonly Stop[]): Stop | undefined =>
  stops.find((stop) => {
    const point = placeOf(stop);
    return stop.name === place.name && point !== null && haversineKm(point, place) < SAME_KM;
  });

/** Makes a place beside the way a stop of the trip, where it is passed. A camp is for a night; the sheet of the stop says otherwise. */
export async function addFoundPlace(
  trip: Trip,
  stops: readonly Stop[],
  route: TripRoute,
  place: FoundPlace,
): Promise<void> {
  const before = stopBefore(route, place.alongKm, stops) ?? stops.at(-1)?.id ?? '';
  const { position, others } = placeInOrder(stops, null, before, '');
  const { name, kind, lat, lng } = place;
  const content: StopContent = {
    ...{ tripId: trip.id, position, kind: kind as AlongKind, name, lat, lng, nights: kind === 'camp' ? 1 : 0 },
    ...{ stayMinutes: 0, arriveFixed: null, fuelL: null, costEstimateCents: null, note: '' },
  };
  const label = stopLabel(content);
  const entry = await enqueue(stopWrites.create({ ...content, id: crypto.randomUUID() }, label));
  for (const write of others) await enqueue(write);
  const behind = stops.find(({ id }) => id === before)?.name;
  showToast(behind ? `${name} is a stop now, after ${behind}.` : `${name} is a stop now.`, {
    durationMs: UNDO_MS,
    action: {
      label: 'Undo',
      // An entry of a stop that is made; deleting takes back one that has not gone out, and has its own way back.
      run: () => void deleteRow(stopWrites, entry.after as Stop, label).then((tell) => tell()),
    },
  });
}
