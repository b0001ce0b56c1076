import type { VehicleKind } from '../../../shared/contracts/vehicles.ts';
import {
  type ConsumptionUnit,
  type DistanceUnit,
  fromKm,
  fromLitres,
  toLitres,
  volumeUnitOf,
} from '../../../shared/domain/units.ts';

/** Figures of two versions of a row, in the person's units and exact enough that those which differ read differently. */
export interface UnitWords {
  /** "84,710 km", "52,636.4 mi"; null is "—". */
  distance(km: number | null): string;
  /** Hours of a generator, a distance of everything else. */
  reading(value: number | null, vehicleId: string): string;
  /** "62.04 L", "16.389 gal"; null is "—". */
  volume(litres: number | null): string;
  /** "1.910 a litre", "7.230 a gallon". */
  price(milliPerL: number): string;
}

interface UnitWordsOptions {
  locale: string;
  distanceUnit: DistanceUnit;
  consumptionUnit: ConsumptionUnit;
  /** What a vehicle is, as far as this device knows. */
  kindOf(vehicleId: string): VehicleKind | undefined;
}

/** A mile is longer than a kilometre, so whole ones would hide what differs. */
export function createUnitWords({ locale, distanceUnit, consumptionUnit, kindOf }: UnitWordsOptions): UnitWords {
  const volumeUnit = volumeUnitOf(consumptionUnit);
  const write = (value: number, decimals: number) =>
    value.toLocaleString(locale, { maximumFractionDigits: decimals, minimumFractionDigits: 0 });
  const distance = (km: number | null) =>
    km === null ? '—' : `${write(fromKm(km, distanceUnit), distanceUnit === 'km' ? 1 : 2)} ${distanceUnit}`;
  return {
    distance,
    reading: (value, vehicleId) =>
      value !== null && kindOf(vehicleId) === 'generator' ? `${write(value, 1)} h` : distance(value),
    volume: (litres) => (litres === null ? '—' : `${write(fromLitres(litres, volumeUnit), 3)} ${volumeUnit}`),
    price: (milliPerL) => {
      const milli = volumeUnit === 'gal' ? toLitres(milliPerL, 'gal') : milliPerL;
      return `${(milli / 1_000).toFixed(3)} a ${volumeUnit === 'gal' ? 'gallon' : 'litre'}`;
    },
  };
}
