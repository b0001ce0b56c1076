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

export const ServicePlanAnswer = z.object({ servicePlan: ServicePlan }).meta({ id: 'ServicePlanAnswer' });
export const ServiceRecordAnswer = z.object({ serviceRecord: ServiceRecord }).meta({ id: 'ServiceRecordAnswer' });
