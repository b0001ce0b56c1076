import { z } from 'zod';
import { CreateOdometerReadingInput, type OdometerReading, type Rig } from '../../../../shared/contracts/vehicles.ts';
import type { DistanceUnit } from '../../../../shared/domain/units.ts';
import type { ContentOf } from '../../lib/outbox/row-writes.ts';
import { parseReading, toReadingText } from '../../lib/reading-text.ts';
import { findRig } from './rig-names.ts';

/** The fields as they are typed. */
export type OdometerValues = { vehicleId: string; reading: string; readOn: string; note: string };

/** What the fields are read with. */
export interface RigWorld {
  rigs: readonly Rig[];
  unit: DistanceUnit;
}

export const kindIn = ({ rigs }: RigWorld, id: string) => findRig(rigs, id)?.vehicle.kind ?? 'tow';

export function toOdometerValues(row: OdometerReading, world: RigWorld): OdometerValues {
  const reading = toReadingText(row.reading, kindIn(world, row.vehicleId), world.unit);
  return { vehicleId: row.vehicleId, reading, readOn: row.readOn, note: row.note };
}

/** What was left as it was keeps what it stood for, so that nothing is converted twice. */
export function toOdometerContent(
  values: OdometerValues,
  base: OdometerReading | null,
  world: RigWorld,
): ContentOf<OdometerReading> {
  const isSame = base !== null && toOdometerValues(base, world).reading === values.reading;
  const typed = parseReading(values.reading, kindIn(world, values.vehicleId), world.unit) ?? 0;
  const { vehicleId, readOn, note } = values;
  return { vehicleId, reading: isSame ? base.reading : typed, readOn, note: note.trim(), source: 'manual' };
}

export const ReadingText = z
  .string()
  .refine((typed) => typed.trim() !== '', 'Enter what it shows.')
  .refine(
    (typed) => typed.trim() === '' || parseReading(typed, 'tow', 'km') !== null,
    'Enter a number such as 84,710.',
  );

export const OdometerSchema = z.object({
  vehicleId: z.string().min(1, 'Choose the vehicle.'),
  reading: ReadingText,
  readOn: CreateOdometerReadingInput.shape.readOn,
  note: z.string().max(1_000, 'Use at most 1,000 characters.'),
});
