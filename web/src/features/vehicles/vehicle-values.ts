import { z } from 'zod';
import { FuelType, type Vehicle, VehicleKind } from '../../../../shared/contracts/vehicles.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { fromLitres, toLitres, type VolumeUnit } from '../../../../shared/domain/units.ts';
import type { ContentOf } from '../../lib/outbox/row-writes.ts';
import { parseReading, toReadingText } from '../../lib/reading-text.ts';

/** The fields as they are typed; an empty one is not known. */
export type VehicleValues = Record<(typeof FIELDS)[number], string>;

const FIELDS = [
  'kind',
  'name',
  'fuelType',
  'make',
  'model',
  'year',
  'plate',
  'startReading',
  'tankL',
  'jerryL',
  'reservePct',
  'tareKg',
  'grossKg',
  'combinedKg',
  'maxTowingKg',
  'ballKg',
  'note',
] as const;

type Units = Pick<RigFormat, 'distanceUnit' | 'volumeUnit'>;

const text = (value: number | null) => (value === null ? '' : String(value));
const volume = (litres: number | null, unit: VolumeUnit) =>
  litres === null ? '' : String(Math.round(fromLitres(litres, unit) * 10) / 10);

export function newVehicleValues(): VehicleValues {
  const empty = Object.fromEntries(FIELDS.map((field) => [field, ''])) as VehicleValues; // every field
  return { ...empty, kind: 'tow', fuelType: 'diesel', reservePct: '10' };
}

export function toVehicleValues(row: Vehicle, { distanceUnit, volumeUnit }: Units): VehicleValues {
  const { kind, name, fuelType, make, model, plate, note } = row;
  return {
    ...{ kind, name, fuelType, make, model, plate, note },
    year: text(row.year),
    startReading: toReadingText(row.startReading, kind, distanceUnit),
    tankL: volume(row.tankL, volumeUnit),
    jerryL: row.jerryL === 0 ? '' : volume(row.jerryL, volumeUnit),
    reservePct: text(row.reservePct),
    tareKg: text(row.tareKg),
    grossKg: text(row.grossKg),
    combinedKg: text(row.combinedKg),
    maxTowingKg: text(row.maxTowingKg),
    ballKg: text(row.ballKg),
  };
}

/** What was left as it was keeps what it stood for, so that nothing is converted twice. */
export function toVehicleContent(values: VehicleValues, base: Vehicle | null, units: Units): ContentOf<Vehicle> {
  const before = base && toVehicleValues(base, units);
  const isSame = (field: keyof VehicleValues) => before?.[field] === values[field];
  const kind = VehicleKind.parse(values.kind);
  const litres = (field: 'tankL' | 'jerryL') =>
    base && isSame(field) ? base[field] : inLitres(values[field], units.volumeUnit);
  return {
    kind,
    name: values.name.trim(),
    fuelType: FuelType.parse(values.fuelType),
    make: values.make.trim(),
    model: values.model.trim(),
    year: number(values.year),
    plate: values.plate.trim(),
    startReading:
      base && isSame('startReading')
        ? base.startReading
        : (parseReading(values.startReading, kind, units.distanceUnit) ?? 0),
    tankL: litres('tankL'),
    jerryL: litres('jerryL') ?? 0,
    reservePct: number(values.reservePct) ?? 0,
    tareKg: number(values.tareKg),
    grossKg: number(values.grossKg),
    combinedKg: number(values.combinedKg),
    maxTowingKg: number(values.maxTowingKg),
    ballKg: number(values.ballKg),
    note: values.note.trim(),
  };
}

/** "3,000" as well; null when nothing is there. */
function number(typed: string): number | null {
  const bare = typed.replace(/[\s,]/g, '');
  return bare === '' ? null : Number(bare);
}

function inLitres(typed: string, unit: VolumeUnit): number | null {
  const value = number(typed.replace(',', '.'));
  return value === null ? null : Math.round(toLitres(value, unit) * 100) / 100;
}

const orNothing = (check: (typed: string) => boolean, message: string) =>
  z.string().refine((typed) => typed.trim() === '' || check(typed.trim()), message);
const Kilograms = orNothing(
  (typed) => /^\d{1,3}(,?\d{3})*$|^\d{1,6}$/.test(typed),
  'Enter whole kilograms, such as 2,990.',
);
const Litres = orNothing((typed) => /^\d{1,4}([.,]\d+)?$/.test(typed), 'Enter a number such as 150.');
const short = (most: number) => z.string().max(most, `Use at most ${most} characters.`);

/** Numbers are typed as text. */
export const VehicleSchema = z.object({
  kind: z.string(),
  name: short(80).refine((typed) => typed.trim() !== '', 'Give it a name.'),
  fuelType: z.string(),
  make: short(80),
  model: short(80),
  year: orNothing((typed) => /^(19|20)\d\d$/.test(typed), 'Enter a year such as 2019.'),
  plate: short(20),
  startReading: orNothing((typed) => parseReading(typed, 'tow', 'km') !== null, 'Enter a number such as 84,710.'),
  tankL: Litres,
  jerryL: Litres,
  reservePct: orNothing((typed) => /^\d{1,2}$/.test(typed) && Number(typed) <= 90, 'Enter whole percent from 0 to 90.'),
  tareKg: Kilograms,
  grossKg: Kilograms,
  combinedKg: Kilograms,
  maxTowingKg: Kilograms,
  ballKg: Kilograms,
  note: short(1_000),
});
