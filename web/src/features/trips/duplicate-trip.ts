import type { Stop, Trip, TripPlan } from '../../../../shared/contracts/trips.ts';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { showToast } from '../../lib/toasts.ts';
import { type StopContent, stopWrites, type TripContent, tripWrites } from '../../lib/trip-writes.ts';
import { stopLabel, tripLabel } from './trip-labels.ts';

const MOST_CHARACTERS = 120;

/** The same trip again from `startsOn` on, with its stops; answers the new trip's id. Fixed times were of the old days and stay behind. */
export async function duplicateTrip({ trip, stops }: TripPlan, startsOn: string): Promise<string> {
  const id = crypto.randomUUID();
  const name = `${trip.name} again`.slice(0, MOST_CHARACTERS);
  const copy: TripContent = { ...contentOf(trip), name, startsOn, endsOn: null };
  await enqueue(tripWrites.create({ ...copy, id }, tripLabel(copy)));
  for (const stop of stops) {
    const content: StopContent = { ...contentOf(stop), tripId: id, arriveFixed: null };
    await enqueue(stopWrites.create({ ...content, id: crypto.randomUUID() }, stopLabel(stop)));
  }
  showToast(`Copied ${trip.name}. Give it a name and a start.`);
  return id;
}

function contentOf<Row extends Trip | Stop>(row: Row) {
  const { id: _id, version: _version, createdAt: _created, updatedAt: _updated, deletedAt: _deleted, ...content } = row;
  return content;
}
