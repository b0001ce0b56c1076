import type { ProposedStop } from '../../../../shared/domain/trace-stops.ts';
import { enqueue } from '../../lib/outbox/outbox.ts';
import { stopWrites, tripWrites } from '../../lib/trip-writes.ts';

/** Between neighbours, so that a stop can be put between them for a long time. */
const STEP = 1_000;

interface ImportedTrip {
  name: string;
  startsOn: string;
  stops: readonly ProposedStop[];
}

/** Keeps a trip and its stops on the device, to be sent as everything else that is entered. Answers the trip's id. */
export async function saveImport({ name, startsOn, stops }: ImportedTrip): Promise<string> {
  const tripId = crypto.randomUUID();
  const plan = { departAt: '09:00:00', arriveBy: null, endsOn: null, maxKmADay: null, vehicleId: null, isTowing: true };
  const fuel = { towingSpeedKmh: null, startFuelL: null, fuelPriceMilliPerL: null, litresPer100Km: null };
  await enqueue(tripWrites.create({ id: tripId, name, startsOn, ...plan, ...fuel, note: '' }, name));
  for (const [index, { kind, name: stopName, lat, lng, nights }] of stops.entries()) {
    const id = crypto.randomUUID();
    const stop = { id, tripId, position: (index + 1) * STEP, kind, name: stopName, lat, lng, nights };
    const rest = { arriveFixed: null, stayMinutes: 0, fuelL: null, costEstimateCents: null, note: '' };
    await enqueue(stopWrites.create({ ...stop, ...rest }, `${stopName}, ${name}`));
  }
  return tripId;
}
