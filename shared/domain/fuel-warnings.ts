import type { FuelLog } from '../contracts/fuel-logs.ts';
import type { Vehicle } from '../contracts/vehicles.ts';
import { compareFills, type Fill } from './fuel-economy.ts';

/** What looks odd about a fill that is about to be saved. None of it is refused: the person may know better. */
export type FuelWarning =
  | { kind: 'odometer-back'; thanKm: number }
  | { kind: 'odometer-jump'; byKm: number }
  | { kind: 'above-tank'; holdsL: number }
  | { kind: 'price-apart'; lastMilliPerL: number };

/** A stretch of driving between two fills that hardly anybody does: even with jerry cans. */
const JUMP_KM = 2_000;
/** How far from the price paid last, as a factor: remote roadhouses ask half as much again as towns. */
const PRICE_FACTOR = 1.6;

type Typed = Fill & Pick<FuelLog, 'priceMilliPerL'>;

/** `others` are the other fills of the vehicle. */
export function warnAbout(
  fill: Typed,
  others: readonly Typed[],
  vehicle: Pick<Vehicle, 'tankL' | 'jerryL'> | null,
): FuelWarning[] {
  const earlier = others.filter((other) => compareFills(other, fill) < 0).sort(compareFills);
  return [...aboutOdometer(fill, others, earlier), ...aboutTank(fill, vehicle), ...aboutPrice(fill, earlier)];
}

function aboutOdometer(fill: Typed, others: readonly Typed[], earlier: Typed[]): FuelWarning[] {
  const at = fill.odometerKm;
  if (at === null) return [];
  const before = earlier.findLast(({ odometerKm }) => odometerKm !== null)?.odometerKm ?? null;
  // Of fills of the same day the odometer says which was first, so only other days tell that it went back.
  if (before !== null && at < before) return [{ kind: 'odometer-back', thanKm: before }];
  const later = others.filter((other) => other.filledOn > fill.filledOn).sort(compareFills);
  const next = later.find(({ odometerKm }) => odometerKm !== null)?.odometerKm ?? null;
  if (before !== null && at - before > JUMP_KM) return [{ kind: 'odometer-jump', byKm: at - before }];
  return next !== null && next < at ? [{ kind: 'odometer-back', thanKm: at }] : [];
}

function aboutTank({ litres }: Typed, vehicle: Pick<Vehicle, 'tankL' | 'jerryL'> | null): FuelWarning[] {
  if (!vehicle?.tankL) return [];
  const holdsL = vehicle.tankL + vehicle.jerryL;
  return litres > holdsL ? [{ kind: 'above-tank', holdsL }] : [];
}

function aboutPrice({ priceMilliPerL, currency }: Typed, earlier: Typed[]): FuelWarning[] {
  const last = earlier.findLast((other) => other.currency === currency)?.priceMilliPerL ?? null;
  if (last === null) return [];
  const isApart = priceMilliPerL > last * PRICE_FACTOR || priceMilliPerL * PRICE_FACTOR < last;
  return isApart ? [{ kind: 'price-apart', lastMilliPerL: last }] : [];
}
