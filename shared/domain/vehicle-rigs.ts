import type { Hitch, Rig, Vehicle, VehicleKind } from '../contracts/vehicles.ts';

/** A reading as it counts for a vehicle; `reading` null takes the one of this id away. */
export interface CountedReading {
  id: string;
  vehicleId: string;
  reading: number | null;
  readOn: string;
}

const MOST_READINGS = 10;

export const isTowed = (kind: VehicleKind) => kind === 'caravan' || kind === 'trailer';

/** The rigs after a reading was written, changed or deleted. What is towed moves with what tows it, while it is hitched. */
export function withReading(rigs: Rig[], change: CountedReading): Rig[] {
  const next = rigs.map((rig) => withTopReading(rig, change));
  return next.every((rig, index) => rig === rigs[index]) ? rigs : settle(rigs, next);
}

/**
 * The rigs after a hitch was made, changed, ended or deleted. `old` and `next` are the hitch before and after; both ends
 * are readings of the tow vehicle as well.
 */
export function withHitch(rigs: Rig[], old: Hitch | null, next: Hitch | null): Rig[] {
  const hitch = next ?? old;
  if (!hitch) return rigs;
  const ends: CountedReading[] = [
    { id: hitch.id, vehicleId: hitch.towVehicleId, reading: next?.fromKm ?? null, readOn: next?.hitchedOn ?? '' },
    {
      id: `${hitch.id}:unhitched`,
      vehicleId: hitch.towVehicleId,
      reading: next?.toKm ?? null,
      readOn: next?.unhitchedOn ?? '',
    },
  ];
  const open = next?.toKm === null ? next : null;
  const after = rigs.map((rig) => {
    const hangsOn = open && (rig.vehicle.id === open.towVehicleId || rig.vehicle.id === open.trailerId);
    const kept = rig.hitch?.id === hitch.id ? null : rig.hitch;
    return ends.reduce(withTopReading, { ...rig, hitch: hangsOn ? open : kept });
  });
  const closedKm = closedLength(next) - closedLength(old);
  return settle(rigs, after, { trailerId: hitch.trailerId, km: closedKm });
}

/** The rig of a vehicle that was added or changed. */
export function withVehicle(rig: Rig | null, vehicle: Vehicle): Rig {
  if (!rig) return { vehicle, reading: vehicle.startReading, readOn: null, hitch: null, topReadings: [] };
  const moved = vehicle.startReading - rig.vehicle.startReading;
  const next = { ...rig, vehicle };
  return { ...next, reading: isTowed(vehicle.kind) ? rig.reading + moved : drivenReading(next) };
}

const closedLength = (hitch: Hitch | null) => (hitch && hitch.toKm !== null ? hitch.toKm - hitch.fromKm : 0);

/** What it stands at by its own readings: the highest counts, so one that is mistyped too low does no harm. */
const drivenReading = (rig: Rig) => Math.max(rig.vehicle.startReading, rig.topReadings[0]?.reading ?? 0);

function withTopReading(rig: Rig, { id, vehicleId, reading, readOn }: CountedReading): Rig {
  const known = rig.topReadings.find((one) => one.id === id);
  const wanted = vehicleId === rig.vehicle.id ? reading : null;
  if (wanted === null ? !known : known?.reading === wanted && known.readOn === readOn) return rig;
  const others = rig.topReadings.filter((one) => one !== known);
  const all = wanted === null ? others : [...others, { id, reading: wanted, readOn }].sort(byReading);
  return { ...rig, topReadings: all.slice(0, MOST_READINGS) };
}

function byReading(one: Rig['topReadings'][number], other: Rig['topReadings'][number]): number {
  return other.reading - one.reading || (one.readOn < other.readOn ? 1 : -1);
}

/** Computes what the rigs have run, from what they had run `before`. */
function settle(before: Rig[], after: Rig[], closed?: { trailerId: string; km: number }): Rig[] {
  return after.map((rig, index) => {
    const was = before[index] ?? rig;
    const readOn = rig.topReadings[0]?.readOn ?? null;
    if (!isTowed(rig.vehicle.kind)) return { ...rig, reading: drivenReading(rig), readOn };
    const gained =
      openLength(after, rig) - openLength(before, was) + (closed?.trailerId === rig.vehicle.id ? closed.km : 0);
    // A reading of its own that is ahead moves it on.
    const own = rig.topReadings === was.topReadings ? 0 : (rig.topReadings[0]?.reading ?? 0);
    return { ...rig, reading: Math.max(Math.round((was.reading + gained) * 100) / 100, own), readOn };
  });
}

/** Kilometres of the hitch that is on. */
function openLength(rigs: Rig[], { vehicle, hitch }: Rig): number {
  if (hitch?.trailerId !== vehicle.id) return 0;
  const tow = rigs.find((one) => one.vehicle.id === hitch.towVehicleId);
  return tow ? Math.max(0, drivenReading(tow) - hitch.fromKm) : 0;
}
