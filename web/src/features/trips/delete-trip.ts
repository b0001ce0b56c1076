import type { Stop, TripPlan } from '../../../../shared/contracts/trips.ts';
import { decideOutbox, putBack } from '../../lib/outbox/outbox.ts';
import { isCreate, type OutboxEntry } from '../../lib/outbox/outbox-entry.ts';
import { deleteRow } from '../../lib/row-sheet/delete-row.ts';
import { showToast } from '../../lib/toasts.ts';
import { tripWrites } from '../../lib/trip-writes.ts';
import { tripLabel } from './trip-labels.ts';

const UNDO_MS = 10_000;

/** Settles when the deletion is kept on this device; what it answers tells of it and offers to take it back. */
export async function deleteTrip({ trip }: TripPlan): Promise<() => void> {
  const label = tripLabel(trip);
  const dropped = await decideOutbox((entries) => dropWhole(entries, trip.id));
  if (dropped.length === 0) return await deleteRow(tripWrites, trip, label);
  const undo = () => void putBack(dropped).then(() => showToast(`${label} is back.`));
  return () =>
    showToast(`Deleted ${label}.`, { durationMs: UNDO_MS, takesFocus: true, action: { label: 'Undo', run: undo } });
}

/** A trip that the server has not heard of goes with all its stops, which could not be saved without it. */
function dropWhole(entries: OutboxEntry[], tripId: string) {
  const own = entries.filter((entry) => entry.entity === `trip:${tripId}` || isStopOf(entry, tripId));
  const isUnsent = own.some((entry) => entry.entity === `trip:${tripId}` && isCreate(entry));
  return isUnsent && own.every(({ tries }) => tries === 0) ? { remove: own } : {};
}

const isStopOf = ({ kind, after, before }: OutboxEntry, tripId: string) =>
  kind.startsWith('stop.') && ((after ?? before) as Stop | null)?.tripId === tripId; // an entry of a stop
