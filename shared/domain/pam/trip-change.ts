import type { PamCardRow } from '../../contracts/pam-actions.ts';
import type { Stop, Trip } from '../../contracts/trips.ts';
import type { TripDays } from '../trip-days.ts';
import { inOrder } from '../trip-order.ts';
import { toRow } from './card.ts';
import { daysOfTrip } from './trips-in-time.ts';
import type { PamWords } from './words.ts';

/** What a change of its stops makes of a trip: how far it is, when it ends, and where one would come too late. */
export function tripChange(
  trip: Trip,
  before: readonly Stop[],
  after: readonly Stop[],
  words: PamWords,
): { rows: PamCardRow[]; warnings: string[] } {
  const ordered = [...after].sort(inOrder);
  const [old, next] = [daysOfTrip(trip, before), daysOfTrip(trip, ordered)];
  const about = ({ km }: TripDays) => `about ${words.rig.distance(km)}`;
  const rows = [
    ...(about(old) === about(next) ? [] : [toRow('Distance', about(next), about(old))]),
    ...(old.lastDay === next.lastDay
      ? []
      : [toRow('Last day', words.format.dayHeading(next.lastDay), words.format.dayHeading(old.lastDay))]),
  ];
  return { rows, warnings: lateWarnings(old, next, ordered) };
}

function lateWarnings(old: TripDays, next: TripDays, stops: readonly Stop[]): string[] {
  const wasLate = new Map(old.stops.map(({ stopId, lateMinutes }) => [stopId, lateMinutes]));
  return next.stops.flatMap(({ stopId, lateMinutes }) => {
    const name = stops.find(({ id }) => id === stopId)?.name;
    if (lateMinutes <= (wasLate.get(stopId) ?? 0) || !name) return [];
    return [`You would be late at ${name} by ${minutes(lateMinutes)}.`];
  });
}

const minutes = (count: number) => (count < 120 ? `${count} min` : `${Math.round(count / 60)} h`);
