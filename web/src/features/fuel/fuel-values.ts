import type { FuelLog } from '../../../../shared/contracts/fuel-logs.ts';
import type { FuelAmounts } from '../../../../shared/domain/fuel-amounts.ts';
import { toAmountText } from '../../../../shared/domain/money.ts';
import { type DistanceUnit, fromKm, type VolumeUnit } from '../../../../shared/domain/units.ts';
import { toPump } from './pump-amounts.ts';

/** The three fields of which two give the third. */
export const AMOUNT_FIELDS = ['litres', 'total', 'price'] as const;
export type AmountField = (typeof AMOUNT_FIELDS)[number];

/** The sheet's fields as they are typed. */
export interface FuelValues {
  vehicleId: string;
  litres: string;
  total: string;
  price: string;
  /** Which of the three were typed, joined by commas: the others follow from them. */
  typed: string;
  currency: FuelLog['currency'];
  odometer: string;
  tank: 'full' | 'part';
  isMissed: boolean;
  isTowing: boolean;
  station: string;
  filledOn: string;
  /** Empty for none. */
  tripId: string;
  note: string;
}

export interface PumpUnits {
  volume: VolumeUnit;
  distance: DistanceUnit;
}

type Defaults = Pick<FuelValues, 'vehicleId' | 'currency' | 'isTowing' | 'filledOn' | 'tripId'>;

/** The fields of a fill as the sheet shows them; a new one starts from the defaults. */
export function toValues(row: FuelLog | null, defaults: Defaults, units: PumpUnits): FuelValues {
  const empty = { litres: '', total: '', price: '', typed: '', odometer: '', station: '', note: '' };
  if (!row) return { ...empty, ...defaults, tank: 'full', isMissed: false };
  return {
    ...toAmountTexts(row, units.volume),
    typed: '',
    vehicleId: row.vehicleId,
    currency: row.currency,
    odometer: row.odometerKm === null ? '' : toOdometerText(row.odometerKm, units.distance),
    tank: row.isFull ? 'full' : 'part',
    isMissed: row.isMissed,
    isTowing: row.isTowing,
    station: row.station,
    filledOn: row.filledOn,
    tripId: row.tripId ?? '',
    note: row.note,
  };
}

export function toAmountTexts(amounts: FuelAmounts, unit: VolumeUnit): Pick<FuelValues, AmountField> {
  return pumpTexts(toPump(amounts, unit));
}

/** As a pump shows them: hundredths of a litre, tenths of a cent. */
export function pumpTexts({ litres, totalCents, priceMilliPerL }: FuelAmounts): Pick<FuelValues, AmountField> {
  const tidy = Number(litres.toFixed(2)) === litres ? litres.toFixed(2) : String(litres);
  return { litres: tidy, total: toAmountText(totalCents), price: (priceMilliPerL / 1_000).toFixed(3) };
}

function toOdometerText(km: number, unit: DistanceUnit): string {
  return String(Math.round(fromKm(km, unit) * 10) / 10);
}
