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
    currency: Currency.nullable().meta({ description: 'Of the last price, and of what 100 km cost.' }),
    costCentsPer100Km: z.int().nullable(),
    fills: z.int(),
  })
  .meta({ id: 'FuelStats' });
export type FuelStats = z.infer<typeof FuelStats>;

export const FuelStatsQuery = z.strictObject({ vehicleId: z.uuid() });

/** What a fill tells of the way before it. Only a full tank with an odometer ends a stretch; any other says null. */
export const FillEconomy = z
  .object({
    sinceLastKm: z.number().nullable().meta({ description: 'Since the fill before that has an odometer.' }),
    isOdometerBack: z.boolean().meta({ description: 'The odometer is below that of the fill before.' }),
    stretchKm: z.number().nullable().meta({ description: 'Since the last full tank.' }),
    stretchKind: z.enum(['towing', 'solo', 'mixed']).nullable(),
    litresPer100Km: z.number().nullable(),
  })
  .meta({ id: 'FillEconomy' });
export type FillEconomy = z.infer<typeof FillEconomy>;

export const FuelFill = FuelLog.extend(FillEconomy.shape).meta({ id: 'FuelFill' });
export type FuelFill = z.infer<typeof FuelFill>;

export const ListFuelLogsQuery = z.strictObject({
  vehicleId: z.uuid().optional(),
  tripId: z.uuid().optional(),
  from: Day.optional(),
  to: Day.optional(),
  isTowing: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  station: text(120).optional().meta({ description: 'The whole name, in any case.' }),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.uuid().optional().meta({ description: '`nextCursor` of the page before.' }),
});
export type ListFuelLogsQuery = z.infer<typeof ListFuelLogsQuery>;

/** Newest first. `total`, `litres` and `sums` count every fill that matches the filter, not only this page. */
export const FuelLogPage = z
  .object({
    fuelLogs: z.array(FuelFill),
    nextCursor: z.string().nullable(),
    total: z.int(),
    litres: z.number(),
    sums: z.array(z.object({ currency: Currency, amountCents: z.int() })),
  })
  .meta({ id: 'FuelLogPage' });
export type FuelLogPage = z.infer<typeof FuelLogPage>;

/** Oldest first, so that consumption can be computed of it. `isWhole` is false when there are more than these. */
export const FuelHistory = z.object({ fuelLogs: z.array(FuelLog), isWhole: z.boolean() }).meta({ id: 'FuelHistory' });
export type FuelHistory = z.infer<typeof FuelHistory>;

export const StationList = z
  .object({
    stations: z.array(
      z.object({ station: z.string(), lastOn: z.string(), priceMilliPerL: z.int(), currency: Currency }),
    ),
  })
  .meta({ id: 'StationList' });
export type StationList = z.infer<typeof StationList>;
