/** International mile, US and imperial gallon, exactly, as NIST SP 811 (2008), appendix B, has them. */
export const KM_PER_MILE = 1.609344;
export const LITRES_PER_US_GALLON = 3.785411784;
export const LITRES_PER_IMPERIAL_GALLON = 4.54609;

export type DistanceUnit = 'km' | 'mi';
export type ConsumptionUnit = 'L/100 km' | 'mpg (US)' | 'mpg (UK)';
/** Pumps count in US gallons where consumption is told in them, and in litres everywhere else. */
export type VolumeUnit = 'L' | 'gal';

export const volumeUnitOf = (unit: ConsumptionUnit): VolumeUnit => (unit === 'mpg (US)' ? 'gal' : 'L');

/** Everything is kept in kilometres and litres and converted once: on the way in, or on the way to the eye. */
export const toKm = (distance: number, unit: DistanceUnit) => (unit === 'mi' ? distance * KM_PER_MILE : distance);
export const fromKm = (km: number, unit: DistanceUnit) => (unit === 'mi' ? km / KM_PER_MILE : km);

export const toLitres = (volume: number, unit: VolumeUnit) => (unit === 'gal' ? volume * LITRES_PER_US_GALLON : volume);
export const fromLitres = (litres: number, unit: VolumeUnit) =>
  unit === 'gal' ? litres / LITRES_PER_US_GALLON : litres;

/** Litres per 100 km in another unit. More is better in miles per gallon, and worse in litres. */
export function fromLitresPer100Km(litresPer100Km: number, unit: ConsumptionUnit): number {
  if (unit === 'L/100 km') return litresPer100Km;
  const litresPerGallon = unit === 'mpg (US)' ? LITRES_PER_US_GALLON : LITRES_PER_IMPERIAL_GALLON;
  return (100 * litresPerGallon) / (KM_PER_MILE * litresPer100Km);
}
