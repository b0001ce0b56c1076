import type { FuelAmounts } from '../../../../shared/domain/fuel-amounts.ts';
import { fromLitres, toLitres, type VolumeUnit } from '../../../../shared/domain/units.ts';

/** Litres, price and total as the pump counts them: in its own unit of volume, which may be gallons. */
export type PumpAmounts = FuelAmounts;

/** Converted once, on the way in. The total is what was paid and stays, and says what a litre cost. */
export function fromPump(pump: PumpAmounts, unit: VolumeUnit): FuelAmounts {
  if (unit === 'L') return pump;
  const litres = round(toLitres(pump.litres, unit), 3);
  return { litres, priceMilliPerL: Math.round((pump.totalCents * 10) / litres), totalCents: pump.totalCents };
}

/** A price a gallon comes from what was paid: the price a litre is rounded, and would be a tenth of a cent off. */
export function toPump(amounts: FuelAmounts, unit: VolumeUnit): PumpAmounts {
  if (unit === 'L') return amounts;
  const litres = round(fromLitres(amounts.litres, unit), 3);
  return { litres, priceMilliPerL: Math.round((amounts.totalCents * 10) / litres), totalCents: amounts.totalCents };
}

const round = (value: number, places: number) => Math.round(value * 10 ** places) / 10 ** places;
