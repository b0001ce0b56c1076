import type { VehicleKind } from '../../../shared/contracts/vehicles.ts';
import { type DistanceUnit, fromKm, toKm } from '../../../shared/domain/units.ts';

/** A distance in kilometres (of a generator: hours) as plain digits for an input in the person's unit. */
export function toReadingText(value: number | null, kind: VehicleKind, unit: DistanceUnit): string {
  if (value === null) return '';
  const shown = kind === 'generator' ? value : fromKm(value, unit);
  return String(Math.round(shown * 10) / 10);
}

/** What was typed into it ("84,710", "84 710.5", "84.710,5") in kilometres or hours; null when it is no number. */
export function parseReading(typed: string, kind: VehicleKind, unit: DistanceUnit): number | null {
  const bare = typed.replace(/[\s']|km|mi|h/g, '');
  const plain = /^\d{1,3}(,\d{3})+(\.\d*)?$/.test(bare) ? bare.replaceAll(',', '') : bare.replace(',', '.');
  if (!/^\d{1,7}(\.\d*)?$|^\.\d+$/.test(plain)) return null;
  const value = Number(plain);
  return Math.round((kind === 'generator' ? value : toKm(value, unit)) * 100) / 100;
}
