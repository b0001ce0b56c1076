import { z } from 'zod';
import { Currency, Day, Instant } from './common.ts';
import { decimal, note, RowId, rowFields, SAY_SOMETHING, saysSomething, title } from './rows.ts';

const WallTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'Use a time such as 09:30.')
  .transform((time) => `${time.slice(0, 5)}:00`)
  .meta({ description: 'Local time of day, HH:MM.', example: '09:30' });

/** Local date and time, without a zone: what the clock on the wall says there. */
const WallDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:\d{2})?$/, 'Use a date and time such as 2026-11-26T14:30.')
  .refine((value) => !Number.isNaN(Date.parse(`${value.slice(0, 16)}Z`)), 'There is no such day.')
  .transform((value) => `${value.slice(0, 16)}:00`)
  .meta({ description: 'Local wall time, YYYY-MM-DDTHH:MM.', example: '2026-11-26T14:30' });

const planned = {
  name: title(120),
  startsOn: Day,
  endsOn: Day.nullable(),
  departAt: WallTime,
  arriveBy: WallTime.nullable(),
  maxKmADay: decimal(10, 5_000, 1, 'km').nullable(),
  vehicleId: z.uuid().nullable(),
  isTowing: z.boolean(),
  towingSpeedKmh: z.int().min(20).max(130).nullable(),
  startFuelL: decimal(0, 6_000, 2, 'litres').nullable(),
  fuelPriceMilliPerL: z.int().min(1).max(100_000).nullable(),
  litresPer100Km: decimal(0.5, 200, 2, 'litres')
    .nullable()
    .meta({ description: "What it is expected to use; the vehicle's own average when null." }),
  note: note(5_000),
};

/** Days, arrivals, costs and range are computed from stops and legs: see shared/domain. */
export const Trip = z
  .object({
    ...rowFields,
    name: z.string(),
    startsOn: z.string(),
    endsOn: z.string().nullable(),
    departAt: z.string(),
    arriveBy: z.string().nullable(),
    maxKmADay: z.number().nullable(),
    vehicleId: z.uuid().nullable(),
    isTowing: z.boolean(),
    towingSpeedKmh: z.int().nullable(),
    startFuelL: z.number().nullable(),
    fuelPriceMilliPerL: z.int().nullable(),
    litresPer100Km: z.number().nullable(),
    note: z.string(),
  })
  .meta({ id: 'Trip' });
export type Trip = z.infer<typeof Trip>;

export const CreateTripInput = z
  .strictObject({ id: RowId })
  .extend(z.strictObject(planned).partial().required({ name: true, startsOn: true }).shape)
  .meta({ id: 'CreateTripInput' });
export type CreateTripInput = z.infer<typeof CreateTripInput>;

export const UpdateTripInput = z
  .strictObject(planned)
  .partial()
  .refine(saysSomething, SAY_SOMETHING)
  .meta({ id: 'UpdateTripInput' });
export type UpdateTripInput = z.infer<typeof UpdateTripInput>;

export const STOP_KINDS = ['start', 'camp', 'fuel', 'food', 'sight', 'ferry', 'water', 'dump', 'other'] as const;
export const StopKind = z.enum(STOP_KINDS).meta({ id: 'StopKind' });
export type StopKind = z.infer<typeof StopKind>;

const Position = z
  .number()
  .gt(-1e15)
  .lt(1e15)
  .meta({ description: 'Its place in the trip: a number between those of its neighbours.' });

const atStop = {
  position: Position,
  kind: StopKind,
  name: title(120),
  lat: z.number().min(-90).max(90).nullable(),
  lng: z.number().min(-180).max(180).nullable(),
  arriveFixed: WallDateTime.nullable().meta({ description: 'When one must be there: a ferry, a booking.' }),
  stayMinutes: z.int().min(0).max(10_080),
  nights: z.int().min(0).max(365),
  fuelL: decimal(0, 6_000, 2, 'litres').nullable().meta({ description: 'Taken on here; full when null.' }),
  costEstimateCents: z.int().min(0).max(100_000_000).nullable(),
  note: note(5_000),
};

export const Stop = z
  .object({
    ...rowFields,
    tripId: z.uuid(),
    position: z.number(),
    kind: StopKind,
    name: z.string(),
    lat: z.number().nullable(),
    lng: z.number().nullable(),
    arriveFixed: z.string().nullable(),
    stayMinutes: z.int(),
    nights: z.int(),
    fuelL: z.number().nullable(),
    costEstimateCents: z.int().nullable(),
    note: z.string(),
  })
  .meta({ id: 'Stop' });
export type Stop = z.infer<typeof Stop>;

const isPlace = (stop: { lat?: number | null | undefined; lng?: number | null | undefined }) =>
  (stop.lat == null) === (stop.lng == null);
const BOTH = { path: ['lat'], message: 'Give both latitude and longitude, or neither.' };

export const CreateStopInput = z
  .strictObject({ id: RowId, tripId: z.uuid() })
  .extend(z.strictObject(atStop).partial().required({ name: true, position: true }).shape)
  .refine(isPlace, BOTH)
  .meta({ id: 'CreateStopInput' });
export type CreateStopInput = z.infer<typeof CreateStopInput>;

export const UpdateStopInput = z
  .strictObject(atStop)
  .partial()
  .refine(saysSomething, SAY_SOMETHING)
  .refine(isPlace, BOTH)
  .meta({ id: 'UpdateStopInput' });
export type UpdateStopInput = z.infer<typeof UpdateStopInput>;

/** Road distance and time between two stops, as a routing service told; without one they are estimated. */
export const Leg = z
  .object({
    fromStopId: z.uuid(),
    toStopId: z.uuid(),
    km: z.number(),
    minutes: z.number(),
    polyline: z.string().meta({ description: 'Encoded polyline, precision 5; empty when there is none.' }),
    provider: z.string(),
    places: z.string().meta({ description: 'The coordinates it holds for: "lat,lng;lat,lng", 5 decimals each.' }),
    fetchedAt: Instant,
  })
  .meta({ id: 'Leg' });
export type Leg = z.infer<typeof Leg>;

/** A trip with its stops in order and the legs that a routing service has told. */
export const TripPlan = z.object({ trip: Trip, stops: z.array(Stop), legs: z.array(Leg) }).meta({ id: 'TripPlan' });
export type TripPlan = z.infer<typeof TripPlan>;

export const TripAnswer = z.object({ trip: Trip }).meta({ id: 'TripAnswer' });
export const StopAnswer = z.object({ stop: Stop }).meta({ id: 'StopAnswer' });

const Sums = z.array(z.object({ currency: Currency, amountCents: z.int() }));

/** Every trip of the person that is not deleted, the latest start first, each with what is computed of it. */
export const TripList = z
  .object({
    trips: z.array(
      Trip.extend({
        stopCount: z.int(),
        km: z.number(),
        isEstimate: z
          .boolean()
          .meta({ description: 'Some of the distance is estimated, not told by a routing service.' }),
        lastDay: z.string().meta({ description: 'Day of the last arrival, or when its last night ends.' }),
        spent: Sums.meta({ description: 'What its expenses come to.' }),
      }),
    ),
  })
  .meta({ id: 'TripList' });
export type TripList = z.infer<typeof TripList>;

/** What a trip has cost: its expenses summed by day, category and currency. `currency` is the profile's. */
export const TripSpending = z
  .object({
    tripId: z.uuid(),
    currency: Currency,
    cells: z.array(
      z.object({
        day: z.string(),
        category: z.string(),
        currency: Currency,
        amountCents: z.int(),
        count: z.int(),
      }),
    ),
  })
  .meta({ id: 'TripSpending' });
export type TripSpending = z.infer<typeof TripSpending>;

const WallTimeAt = z.string().meta({ description: 'Local wall time, YYYY-MM-DDTHH:MM.' });

/**
 * A trip in time, computed from its stops and legs. Distances without a routing service are estimates. Days on which nothing
 * is driven or reached have no entry.
 */
export const TripSchedule = z
  .object({
    tripId: z.uuid(),
    km: z.number(),
    minutes: z.number(),
    isEstimate: z.boolean(),
    lastDay: z.string(),
    daysOver: z.int().meta({ description: 'Days beyond the day one wants to be back.' }),
    days: z.array(
      z.object({
        date: z.string(),
        number: z.int().meta({ description: '1 for the day the trip starts.' }),
        km: z.number(),
        minutes: z.number(),
        stopIds: z.array(z.uuid()),
        roadNight: z
          .object({
            lat: z.number(),
            lng: z.number(),
            kmSoFar: z.number(),
            fromStopId: z.uuid(),
            toStopId: z.uuid(),
            isAtStop: z.boolean(),
            arriveAt: WallTimeAt,
          })
          .nullable()
          .meta({ description: 'Where a day ends on the way: drive until about here.' }),
      }),
    ),
    stops: z.array(
      z.object({
        stopId: z.uuid(),
        arriveAt: WallTimeAt,
        departAt: WallTimeAt,
        kmSoFar: z.number(),
        leg: z.object({ km: z.number(), minutes: z.number(), provider: z.string().nullable() }).nullable(),
        lateMinutes: z.int(),
        waitMinutes: z.int(),
      }),
    ),
    rangeGap: z.enum(['vehicle', 'consumption', 'tank']).nullable().meta({ description: 'What a range wants yet.' }),
    range: z
      .object({
        consumption: z.object({ litresPer100Km: z.number(), source: z.enum(['trip', 'towing', 'solo', 'all']) }),
        startL: z.number(),
        reserveL: z.number(),
        fullKm: z.number().nullable(),
        stops: z.array(z.object({ stopId: z.uuid(), litres: z.number(), spareKm: z.number() })),
        dryPoint: z
          .object({
            lat: z.number(),
            lng: z.number(),
            km: z.number(),
            afterStopId: z.uuid(),
            lastFuelStopId: z.uuid().nullable(),
          })
          .nullable()
          .meta({ description: 'Where the fuel gets down to the reserve.' }),
        tightest: z.object({ stopId: z.uuid(), litres: z.number(), spareKm: z.number() }).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'TripSchedule' });
export type TripSchedule = z.infer<typeof TripSchedule>;

/** Estimate against actual. Amounts are in `currency`, the profile's; others stand apart. */
export const TripCosts = z
  .object({
    tripId: z.uuid(),
    currency: Currency,
    estimateCents: z.int(),
    actualCents: z.int(),
    remainingCents: z.int(),
    categories: z.array(z.object({ category: z.string(), estimateCents: z.int(), actualCents: z.int() })),
    days: z.array(z.object({ day: z.string(), amountCents: z.int() })),
    otherCurrencies: z.array(z.object({ currency: z.string(), amountCents: z.int() })),
    fuel: z
      .object({ litres: z.number(), cents: z.int() })
      .nullable()
      .meta({ description: 'What fuel is reckoned at; null while consumption or price is unknown.' }),
  })
  .meta({ id: 'TripCosts' });
export type TripCosts = z.infer<typeof TripCosts>;
