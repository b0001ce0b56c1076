import { z } from 'zod';
import { Day, Instant } from './common.ts';
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

/** Every trip of the person that is not deleted, the latest start first, each with how many stops it has. */
export const TripList = z.object({ trips: z.array(Trip.extend({ stopCount: z.int() })) }).meta({ id: 'TripList' });
export type TripList = z.infer<typeof TripList>;
