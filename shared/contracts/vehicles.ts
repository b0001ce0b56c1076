import { z } from 'zod';
import { Day, text } from './common.ts';
import { decimal, note, Reading, RowId, rowFields, SAY_SOMETHING, saysSomething, title } from './rows.ts';

export const VEHICLE_KINDS = ['tow', 'motorhome', 'caravan', 'trailer', 'generator'] as const;
export const VehicleKind = z.enum(VEHICLE_KINDS).meta({ id: 'VehicleKind' });
export type VehicleKind = z.infer<typeof VehicleKind>;

export const FUEL_TYPES = ['diesel', 'petrol', 'lpg', 'electric', 'none'] as const;
export const FuelType = z.enum(FUEL_TYPES).meta({ id: 'FuelType' });
export type FuelType = z.infer<typeof FuelType>;

const kilograms = (max: number) =>
  z
    .int()
    .min(0)
    .max(max, `Use at most ${max.toLocaleString('en')} kg.`)
    .nullable();

const details = {
  name: title(80),
  fuelType: FuelType,
  make: text(80),
  model: text(80),
  year: z.int().min(1900, 'Use a year from 1900 on.').max(2100).nullable(),
  plate: text(20),
  startReading: Reading.meta({ description: 'Kilometres (a generator: hours) it had when it was added.' }),
  tankL: decimal(0, 5_000, 2, 'litres').nullable(),
  jerryL: decimal(0, 1_000, 2, 'litres'),
  reservePct: z.int().min(0).max(90).meta({ description: 'Percent of the tank that is not to be used.' }),
  tareKg: kilograms(100_000),
  grossKg: kilograms(100_000).meta({ description: 'GVM of what drives, ATM of what is towed.' }),
  combinedKg: kilograms(200_000).meta({ description: 'GCM: what vehicle and trailer may weigh together.' }),
  maxTowingKg: kilograms(100_000),
  ballKg: kilograms(10_000).meta({ description: 'The most the tow ball may bear, or what this trailer puts on it.' }),
  note: note(),
};

/** Readings are kilometres, of a generator hours. */
export const Vehicle = z
  .object({
    ...rowFields,
    kind: VehicleKind,
    name: z.string(),
    fuelType: FuelType,
    make: z.string(),
    model: z.string(),
    year: z.int().nullable(),
    plate: z.string(),
    startReading: z.number(),
    tankL: z.number().nullable(),
    jerryL: z.number(),
    reservePct: z.int(),
    tareKg: z.int().nullable(),
    grossKg: z.int().nullable(),
    combinedKg: z.int().nullable(),
    maxTowingKg: z.int().nullable(),
    ballKg: z.int().nullable(),
    note: z.string(),
  })
  .meta({ id: 'Vehicle' });
export type Vehicle = z.infer<typeof Vehicle>;

export const CreateVehicleInput = z
  .strictObject({ id: RowId, kind: VehicleKind })
  .extend(z.strictObject(details).partial().required({ name: true }).shape)
  .meta({ id: 'CreateVehicleInput' });
export type CreateVehicleInput = z.infer<typeof CreateVehicleInput>;

export const UpdateVehicleInput = z
  .strictObject(details)
  .partial()
  .refine(saysSomething, SAY_SOMETHING)
  .meta({ id: 'UpdateVehicleInput' });
export type UpdateVehicleInput = z.infer<typeof UpdateVehicleInput>;

/** A hitch is open, and the trailer gains kilometres, until `toKm` says where it ended. */
export const Hitch = z
  .object({
    ...rowFields,
    towVehicleId: z.uuid(),
    trailerId: z.uuid(),
    hitchedOn: z.string(),
    fromKm: z.number().meta({ description: 'Odometer of the tow vehicle.' }),
    unhitchedOn: z.string().nullable(),
    toKm: z.number().nullable(),
    note: z.string(),
  })
  .meta({ id: 'Hitch' });
export type Hitch = z.infer<typeof Hitch>;

export const CreateHitchInput = z
  .strictObject({
    id: RowId,
    towVehicleId: z.uuid(),
    trailerId: z.uuid(),
    hitchedOn: Day,
    fromKm: Reading,
    unhitchedOn: Day.nullable().optional(),
    toKm: Reading.nullable().optional(),
    note: note().optional(),
  })
  .meta({ id: 'CreateHitchInput' });
export type CreateHitchInput = z.infer<typeof CreateHitchInput>;

export const UpdateHitchInput = z
  .strictObject({
    hitchedOn: Day,
    fromKm: Reading,
    unhitchedOn: Day.nullable(),
    toKm: Reading.nullable(),
    note: note(),
  })
  .partial()
  .refine(saysSomething, SAY_SOMETHING)
  .meta({ id: 'UpdateHitchInput' });
export type UpdateHitchInput = z.infer<typeof UpdateHitchInput>;

/** One of `fuel`, `service` or `hitch` follows the row it comes from, whose id it has, and is changed there. */
export const OdometerReading = z
  .object({
    ...rowFields,
    vehicleId: z.uuid(),
    reading: z.number(),
    readOn: z.string(),
    source: z.enum(['manual', 'fuel', 'service', 'hitch']),
    note: z.string(),
  })
  .meta({ id: 'OdometerReading' });
export type OdometerReading = z.infer<typeof OdometerReading>;

export const CreateOdometerReadingInput = z
  .strictObject({ id: RowId, vehicleId: z.uuid(), reading: Reading, readOn: Day, note: note().optional() })
  .meta({ id: 'CreateOdometerReadingInput' });
export type CreateOdometerReadingInput = z.infer<typeof CreateOdometerReadingInput>;

export const UpdateOdometerReadingInput = z
  .strictObject({ reading: Reading, readOn: Day, note: note() })
  .partial()
  .refine(saysSomething, SAY_SOMETHING)
  .meta({ id: 'UpdateOdometerReadingInput' });
export type UpdateOdometerReadingInput = z.infer<typeof UpdateOdometerReadingInput>;

/** One of the highest readings of a vehicle: where a figure comes from, and what is left when the highest goes. */
const TopReading = z.object({ id: z.uuid(), reading: z.number(), readOn: z.string() });

/** A vehicle with what is computed of it. */
export const Rig = z
  .object({
    vehicle: Vehicle,
    reading: z.number().meta({ description: 'Kilometres or hours now; what is towed gains them while hitched only.' }),
    readOn: z.string().nullable().meta({ description: 'Day of the highest reading; null when there is none yet.' }),
    hitch: Hitch.nullable().meta({ description: 'The open hitch, of the trailer and of what tows it.' }),
    topReadings: z.array(TopReading).meta({ description: 'Its ten highest readings, highest first.' }),
  })
  .meta({ id: 'Rig' });
export type Rig = z.infer<typeof Rig>;

/** Every vehicle of the person that is not deleted, in the order they were added. */
export const VehicleList = z.object({ rigs: z.array(Rig) }).meta({ id: 'VehicleList' });
export type VehicleList = z.infer<typeof VehicleList>;

export const VehicleAnswer = z.object({ vehicle: Vehicle }).meta({ id: 'VehicleAnswer' });
export const HitchAnswer = z.object({ hitch: Hitch }).meta({ id: 'HitchAnswer' });
export const OdometerReadingAnswer = z
  .object({ odometerReading: OdometerReading })
  .meta({ id: 'OdometerReadingAnswer' });

/** Of one vehicle, as what tows or is towed, or of all. */
export const OfVehicleQuery = z.object({ vehicleId: z.uuid().optional() });

export const HitchList = z
  .object({ hitches: z.array(Hitch).meta({ description: 'Newest first, a thousand at most.' }) })
  .meta({ id: 'HitchList' });
export type HitchList = z.infer<typeof HitchList>;

export const ListOdometerReadingsQuery = z.object({
  vehicleId: z.uuid(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.uuid().optional().meta({ description: '`nextCursor` of the page before.' }),
});
export type ListOdometerReadingsQuery = z.infer<typeof ListOdometerReadingsQuery>;

export const OdometerReadingPage = z
  .object({
    readings: z.array(OdometerReading),
    nextCursor: z.string().nullable(),
    total: z.int().meta({ description: 'All readings of the vehicle.' }),
  })
  .meta({ id: 'OdometerReadingPage' });
export type OdometerReadingPage = z.infer<typeof OdometerReadingPage>;
