import { exportFileName } from './export-file-name.ts';
import { writeGpx } from './gpx-writer.ts';
import { writeCalendar } from './ics.ts';
import { toTripEvents } from './ics-trip.ts';
import type { PlannableStop, PlannableTrip } from './trip-days.ts';
import type { ToldLeg } from './trip-legs.ts';
import { planTrip } from './trip-plan.ts';

interface ExportedTrip {
  trip: PlannableTrip & { id: string; name: string };
  stops: readonly (PlannableStop & { name: string; kind: string; note: string })[];
  legs: readonly ToldLeg[];
}

export interface TripFile {
  fileName: string;
  /** Its media type. */
  type: string;
  content: string;
}

/** A trip for another navigation device: its stops in order, and the roads that are known. */
export function toGpxFile({ trip, stops, legs }: ExportedTrip, writtenAt: Date): TripFile {
  const polylines = planTrip(trip, stops, legs).stops.map(({ leg }) => leg?.polyline ?? '');
  return {
    fileName: exportFileName(trip.name, 'gpx'),
    type: 'application/gpx+xml',
    content: writeGpx({ name: trip.name, stops, polylines, writtenAt }),
  };
}

/** A trip for a calendar: its days and its stops at their times. `distance` puts kilometres into words. */
export function toIcsFile(
  { trip, stops, legs }: ExportedTrip,
  writtenAt: Date,
  distance?: (km: number) => string,
): TripFile {
  const events = toTripEvents(trip, stops, planTrip(trip, stops, legs), distance);
  return {
    fileName: exportFileName(trip.name, 'ics'),
    type: 'text/calendar',
    content: writeCalendar(events, { name: trip.name, writtenAt }),
  };
}
