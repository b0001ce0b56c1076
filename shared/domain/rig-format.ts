import type { Profile } from '../contracts/profile.ts';
import type { VehicleKind } from '../contracts/vehicles.ts';
import { LOCALES } from './person-format.ts';
import {
  type ConsumptionUnit,
  type DistanceUnit,
  fromKm,
  fromLitres,
  fromLitresPer100Km,
  type VolumeUnit,
  volumeUnitOf,
} from './units.ts';

export interface RigFormat {
  distanceUnit: DistanceUnit;
  volumeUnit: VolumeUnit;
  consumptionUnit: ConsumptionUnit;
  /** "84,710 km"; whole, or with one decimal when asked. */
  distance(km: number, decimals?: 0 | 1): string;
  /** "84,710 km", or of a generator "312.5 h". */
  reading(value: number, kind: VehicleKind): string;
  /** "62.0 L". */
  volume(litres: number): string;
  /** "18.4 L/100 km"; null is "—". */
  consumption(litresPer100Km: number | null): string;
}

/** Distances, volumes and consumption in the units of a person. Everything given is in kilometres, litres and litres per 100 km. */
export function createRigFormat(profile: Pick<Profile, 'region' | 'distanceUnit' | 'consumptionUnit'>): RigFormat {
  const locale = LOCALES[profile.region];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const { distanceUnit, consumptionUnit } = profile;
  const volumeUnit = volumeUnitOf(consumptionUnit);
  const distance = (km: number, decimals = 0) =>
    `${(decimals === 1 ? tenths : whole).format(fromKm(km, distanceUnit))} ${distanceUnit}`;
  return {
    distanceUnit,
    volumeUnit,
    consumptionUnit,
    distance,
    reading: (value, kind) => (kind === 'generator' ? `${tenths.format(value)} h` : distance(value)),
    volume: (litres) => `${tenths.format(fromLitres(litres, volumeUnit))} ${volumeUnit}`,
    consumption: (value) =>
      value === null ? '—' : `${tenths.format(fromLitresPer100Km(value, consumptionUnit))} ${consumptionUnit}`,
  };
}
