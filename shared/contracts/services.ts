import { z } from 'zod';
import { Currency, Day, text } from './common.ts';
import { decimal, note, Reading, RowId, rowFields, SAY_SOMETHING, saysSomething, title } from './rows.ts';

const planned = {
  name: title(120),
  everyMonths: z.int().min(1).max(600).nullable(),
  everyReading: decimal(0.01, 1_000_000, 2, 'km').nullable().meta({ description: 'Kilometres; of a generator hours.' }),
  startOn: Day,
  startReading: Reading,
  warnDays: z.int().min(0).max(730),
  warnReading: decimal(0, 1_000_000, 2, 'km'),
  note: note(),
};

/** Due so many months or kilometres (a generator: hours) after it was last done, whichever comes first. */
export const ServicePlan = z
  .object({
    ...rowFields,
    vehicleId: z.uuid(),
    name: z.string(),
    everyMonths: z.int().nullable(),
    everyReading: z.number().nullable(),
    startOn: z.string(),
    startReading: z.number(),
    warnDays: z.int(),
    warnReading: z.number(),
    note: z.string(),
  })
  .meta({ id: 'ServicePlan' });
export type ServicePlan = z.infer<typeof ServicePlan>;

export const CreateServicePlanInput = z
  .strictObject({ id: RowId, vehicleId: z.uuid() })
  .extend(z.strictObject(planned).partial().required({ name: true, startOn: true }).shape)
  .refine((plan) => plan.everyMonths != null || plan.everyReading != null, {
    path: ['everyMonths'],
    message: 'Say after how many months or how far it is due.',
  })
  .meta({ id: 'CreateServicePlanInput' });
export type CreateServicePlanInput = z.infer<typeof CreateServicePlanInput>;

export const UpdateServicePlanInput = z
  .strictObject(planned)
  .partial()
  .refine(saysSomething, SAY_SOMETHING)
  .meta({ id: 'UpdateServicePlanInput' });
export type UpdateServicePlanInput = z.infer<typeof UpdateServicePlanInput>;

const done = {
  planId: z.uuid().nullable(),
  tripId: z.uuid().nullable(),
  name: title(120),
  doneOn: Day,
  reading: Reading.nullable(),
  costCents: z.int().min(1, 'Enter a cost above zero, or none.').max(100_000_000).nullable(),
  workshop: text(120),
  note: note(),
};

/** Something that was done to a vehicle. With a cost its expense, with a reading its odometer reading have the same id. */
export const ServiceRecord = z
  .object({
    ...rowFields,
    vehicleId: z.uuid(),
    planId: z.uuid().nullable(),
    tripId: z.uuid().nullable(),
    name: z.string(),
    doneOn: z.string(),
    reading: z.number().nullable(),
    costCents: z.int().nullable(),
    currency: Currency,
    workshop: z.string(),
    note: z.string(),
  })
  .meta({ id: 'ServiceRecord' });
export type ServiceRecord = z.infer<typeof ServiceRecord>;

export const CreateServiceRecordInput = z
  .strictObject({ id: RowId, vehicleId: z.uuid(), currency: Currency.optional() })
  .extend(z.strictObject(done).partial().required({ name: true, doneOn: true }).shape)
  .meta({ id: 'CreateServiceRecordInput' });
export type CreateServiceRecordInput = z.infer<typeof CreateServiceRecordInput>;

export const UpdateServiceRecordInput = z
  .strictObject({ ...done, currency: Currency })
  .partial()
  .refine(saysSomething, SAY_SOMETHING)
  .meta({ id: 'UpdateServiceRecordInput' });
export type UpdateServiceRecordInput = z.infer<typeof UpdateServiceRecordInput>;

/** How urgent a plan is: `soon` from its own warning on, `overdue` once the day or the reading has passed. */
export const ServiceState = z.enum(['ok', 'soon', 'overdue']).meta({ id: 'ServiceState' });
export type ServiceState = z.infer<typeof ServiceState>;

/** When a plan is due, computed from its records and its vehicle's readings; nothing of it is stored. */
export const ServiceDue = z
  .object({
    state: ServiceState,
    basis: z.enum(['date', 'reading']).meta({ description: 'Which of the two makes it as urgent as it is.' }),
    lastDoneOn: z.string().nullable().meta({ description: 'Null: not done since the plan began.' }),
    lastReading: z.number().nullable(),
    dueOn: z.string().nullable(),
    dueReading: z.number().nullable(),
    remainingDays: z.int().nullable().meta({ description: 'Until `dueOn`; below zero when it has passed.' }),
    remaining: z
      .number()
      .nullable()
      .meta({ description: 'Until `dueReading`, in km or hours; below zero when passed.' }),
    projectedOn: z
      .string()
      .nullable()
      .meta({ description: 'When `dueReading` comes at the pace of the last 90 days; null when nobody can say.' }),
    dueBy: z.string().nullable().meta({ description: 'The earlier of `dueOn` and `projectedOn`.' }),
  })
  .meta({ id: 'ServiceDue' });
export type ServiceDue = z.infer<typeof ServiceDue>;

/** A time the service was done; without a reading of its own it has what the vehicle had that day. */
export const ServiceDone = z
  .object({ id: z.uuid(), doneOn: z.string(), reading: z.number() })
  .meta({ id: 'ServiceDone' });
export type ServiceDone = z.infer<typeof ServiceDone>;

export const PlannedService = z
  .object({
    plan: ServicePlan,
    done: z.array(ServiceDone).meta({ description: 'The last 20 times it was done, newest first.' }),
    due: ServiceDue,
  })
  .meta({ id: 'PlannedService' });
export type PlannedService = z.infer<typeof PlannedService>;

/** What a vehicle has, and between which readings of the last 90 days it was driven (a generator: ran). */
export const VehicleUse = z
  .object({
    vehicleId: z.uuid(),
    reading: z.number().meta({ description: 'Now.' }),
    firstOn: z.string().nullable(),
    firstReading: z.number().nullable(),
    lastOn: z.string().nullable(),
  })
  .meta({ id: 'VehicleUse' });
export type VehicleUse = z.infer<typeof VehicleUse>;

export const ServicePlanQuery = z.strictObject({ vehicleId: z.uuid().optional() });

/** Every plan of a vehicle that is not deleted, most urgent first, with what its due date is computed from. */
export const ServicePlanList = z
  .object({
    today: z.string().meta({ description: 'The day it is where the person lives.' }),
    services: z.array(PlannedService),
    uses: z.array(VehicleUse),
    workshops: z.array(z.string()).meta({ description: 'Up to 8 used before, the last one first.' }),
  })
  .meta({ id: 'ServicePlanList' });
export type ServicePlanList = z.infer<typeof ServicePlanList>;

/** Everything is optional and combined with "and". */
export const ServiceRecordFilter = z.strictObject({
  vehicleId: z.uuid().optional(),
  planId: z.uuid().optional(),
  from: Day.optional(),
  to: Day.optional(),
});
export type ServiceRecordFilter = z.infer<typeof ServiceRecordFilter>;

export const ListServiceRecordsQuery = ServiceRecordFilter.extend({
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().max(200).optional().meta({ description: '`nextCursor` of the page before.' }),
});
export type ListServiceRecordsQuery = z.infer<typeof ListServiceRecordsQuery>;

/** Newest first; `total` and `sums` count every record that matches the filter, not only this page. */
export const ServiceRecordPage = z
  .object({
    serviceRecords: z.array(ServiceRecord),
    nextCursor: z.string().nullable(),
    total: z.int(),
    sums: z.array(z.object({ currency: Currency, costCents: z.int() })),
  })
  .meta({ id: 'ServiceRecordPage' });
export type ServiceRecordPage = z.infer<typeof ServiceRecordPage>;

/** A record of the plan, under the plan's name. */
export const CompleteServiceInput = z
  .strictObject({ id: RowId, currency: Currency.optional(), doneOn: Day })
  .extend(z.strictObject(done).omit({ planId: true, doneOn: true, name: true }).partial().shape)
  .meta({ id: 'CompleteServiceInput' });
export type CompleteServiceInput = z.infer<typeof CompleteServiceInput>;

export const ServicePlanAnswer = z.object({ servicePlan: ServicePlan }).meta({ id: 'ServicePlanAnswer' });
export const ServiceRecordAnswer = z.object({ serviceRecord: ServiceRecord }).meta({ id: 'ServiceRecordAnswer' });
