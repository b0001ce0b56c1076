import { z } from 'zod';
import { Currency, Day, text } from './common.ts';
import { decimal, note, Reading, RowId, rowFields, SAY_SOMETHING, saysSomething } from './rows.ts';

const Litres = decimal(0.001, 6_000, 3, 'litres');
const PriceMilliPerL = z
  .int('Use whole thousandths.')
  .min(1, 'Enter a price above zero.')
  .max(100_000, 'Enter a price of at most 100 a litre.')
  .meta({ description: "Thousandths of the currency's unit a litre: 1.910 is 1910.", example: 1910 });
const TotalCents = z.int().min(1, 'Enter a total above zero.').max(100_000_000);

const entered = {
  vehicleId: z.uuid(),
  tripId: z.uuid().nullable(),
  filledOn: Day,
  odometerKm: Reading.nullable(),
  litres: Litres,
  priceMilliPerL: PriceMilliPerL,
  totalCents: TotalCents,
  isFull: z.boolean(),
  isMissed: z.boolean().meta({ description: 'A fill before this one was not written down.' }),
  isTowing: z.boolean().meta({ description: 'Whether the stretch up to this fill was driven towing.' }),
  station: text(120),
  note: note(),
};

/** A fill-up. Its expense and its odometer reading have the same id. */
export const FuelLog = z
  .object({
    ...rowFields,
    vehicleId: z.uuid(),
    tripId: z.uuid().nullable(),
    filledOn: z.string(),
    odometerKm: z.number().nullable(),
    litres: z.number(),
    priceMilliPerL: z.int(),
    totalCents: z.int(),
    currency: Currency,
    isFull: z.boolean(),
    isMissed: z.boolean(),
    isTowing: z.boolean(),
    station: z.string(),
    note: z.string(),
  })
  .meta({ id: 'FuelLog' });
export type FuelLog = z.infer<typeof FuelLog>;

/** Any two of litres, price and total give the third; three must agree. */
export const CreateFuelLogInput = z
  .strictObject({ id: RowId, currency: Currency.optional() })
  .extend(z.strictObject(entered).partial().required({ vehicleId: true, filledOn: true }).shape)
  .meta({ id: 'CreateFuelLogInput' });
export type CreateFuelLogInput = z.infer<typeof CreateFuelLogInput>;

/** Of litres, price and total either none, two or all three are given; what is left out of two is computed anew. */
export const UpdateFuelLogInput = z
  .strictObject({ ...entered, currency: Currency })
  .partial()
  .refine(saysSomething, SAY_SOMETHING)
  .meta({ id: 'UpdateFuelLogInput' });
export type UpdateFuelLogInput = z.infer<typeof UpdateFuelLogInput>;

export const FuelLogAnswer = z.object({ fuelLog: FuelLog }).meta({ id: 'FuelLogAnswer' });

/** Σ litres and Σ km of the stretches that count; `litresPer100Km` is null without one. Never a mean of means. */
export const Consumption = z
  .object({ litres: z.number(), km: z.number(), stretches: z.int(), litresPer100Km: z.number().nullable() })
  .meta({ id: 'Consumption' });
export type Consumption = z.infer<typeof Consumption>;

/** A vehicle's fuel in figures. A stretch with fills of both kinds counts in `all` only. */
export const FuelStats = z
  .object({
    vehicleId: z.uuid(),
    all: Consumption,
    towing: Consumption,
    solo: Consumption,
    lastPriceMilliPerL: z.int().nullable(),
    currency: Currency.nullable(),
    fills: z.int(),
  })
  .meta({ id: 'FuelStats' });
export type FuelStats = z.infer<typeof FuelStats>;
