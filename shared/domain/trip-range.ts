import type { Point } from './geo.ts';
import type { TripConsumption } from './trip-consumption.ts';
import type { PlannedStop } from './trip-days.ts';
import { pointAlong } from './trip-legs.ts';

export interface RangeVehicle {
  tankL: number | null;
  jerryL: number;
  /** Percent of the tank that is not to be used. */
  reservePct: number;
}

export interface RangeStop {
  id: string;
  kind: string;
  /** Taken on at a fuel stop; full when null. */
  fuelL: number | null;
}

/** Where the fuel gets down to the reserve. */
export interface DryPoint extends Point {
  /** From the start of the trip. */
  km: number;
  /** The stop it comes after. */
  afterStopId: string;
  /** The last fuel stop before it; null when there is none. */
  lastFuelStopId: string | null;
}

/** Fuel aboard on arrival; kilometres it is still good for before the reserve is touched, below 0 beyond that. */
export interface FuelAtStop {
  stopId: string;
  litres: number;
  spareKm: number;
}

export interface TripRange {
  consumption: TripConsumption;
  startL: number;
  reserveL: number;
  /** What a full tank is good for before the reserve is touched, with the jerry cans; null when the tank's size is not known. */
  fullKm: number | null;
  stops: FuelAtStop[];
  dryPoint: DryPoint | null;
  /** The least to spare on arrival anywhere, and where; null for a trip that goes nowhere. */
  tightest: FuelAtStop | null;
}

/** What stands in the way of a range, in the order in which it is to be mended. */
export type RangeGap = 'vehicle' | 'consumption' | 'tank';

/** Which of the facts is missing; null when a range can be computed. */
export function rangeGap(
  vehicle: RangeVehicle | null,
  consumption: TripConsumption | null,
  startFuelL: number | null,
): RangeGap | null {
  if (!vehicle) return 'vehicle';
  if (!consumption) return 'consumption';
  return vehicle.tankL === null && startFuelL === null ? 'tank' : null;
}

/**
 * How far the fuel goes: leg by leg from the start, taking on at each fuel stop what the plan says. The reserve is a share of the
 * tank; jerry cans count as fuel aboard. Null when `rangeGap` names something.
 */
export function planRange(
  planned: readonly PlannedStop[],
  stops: readonly RangeStop[],
  facts: { vehicle: RangeVehicle | null; consumption: TripConsumption | null; startFuelL: number | null },
): TripRange | null {
  const { vehicle, consumption, startFuelL } = facts;
  if (rangeGap(vehicle, consumption, startFuelL) || !vehicle || !consumption) return null;
  const tank = vehicle.tankL === null ? null : vehicle.tankL + vehicle.jerryL;
  const reserveL = ((vehicle.tankL ?? 0) * vehicle.reservePct) / 100;
  const perKm = consumption.litresPer100Km / 100;
  let litres = startFuelL ?? tank ?? 0;
  const startL = litres;
  let dryPoint: DryPoint | null = null;
  let lastFuelStopId: string | null = null;
  const atStops = planned.map(({ stopId, leg, kmSoFar }, index): FuelAtStop => {
    const spare = (litres - reserveL) / perKm;
    if (leg && leg.km > 0 && spare < leg.km && !dryPoint) {
      const from = kmSoFar - leg.km;
      const part = Math.max(0, spare) / leg.km;
      const afterStopId = planned[index - 1]?.stopId ?? stopId;
      dryPoint = { ...pointAlong(leg, part), km: from + Math.max(0, spare), afterStopId, lastFuelStopId };
    }
    litres -= (leg?.km ?? 0) * perKm;
    const arrived = { stopId, litres: Math.max(0, litres), spareKm: (litres - reserveL) / perKm };
    const stop = stops[index];
    if (stop?.kind === 'fuel') {
      litres = fill(Math.max(0, litres), stop.fuelL, tank);
      lastFuelStopId = stopId;
    }
    return arrived;
  });
  const fullKm = tank === null ? null : Math.max(0, tank - reserveL) / perKm;
  const tightest = atStops
    .slice(1)
    .reduce<FuelAtStop | null>((least, at) => (least && least.spareKm <= at.spareKm ? least : at), null);
  return { consumption, startL, reserveL, fullKm, stops: atStops, dryPoint, tightest };
}

/** Never above what goes in, unless more was aboard already; of a tank of unknown size what is said. */
function fill(litres: number, fuelL: number | null, tank: number | null): number {
  if (tank === null) return litres + (fuelL ?? 0);
  return Math.max(litres, Math.min(tank, fuelL === null ? tank : litres + fuelL));
}
