import type { z } from 'zod';
import { CreateExpenseInput, UpdateExpenseInput } from '../../contracts/expenses.ts';
import { CreateFuelLogInput, UpdateFuelLogInput } from '../../contracts/fuel-logs.ts';
import type { PamRowWrite, PamWriteTable } from '../../contracts/pam-actions.ts';
import { CreatePamMemoryInput, UpdatePamMemoryInput } from '../../contracts/pam-memories.ts';
import {
  CreateServicePlanInput,
  CreateServiceRecordInput,
  UpdateServicePlanInput,
  UpdateServiceRecordInput,
} from '../../contracts/services.ts';
import { CreateTimerInput, UpdateTimerInput } from '../../contracts/timers.ts';
import { CreateStopInput, CreateTripInput, UpdateStopInput, UpdateTripInput } from '../../contracts/trips.ts';
import { CreateHitchInput, UpdateHitchInput } from '../../contracts/vehicles.ts';
import { AppError } from '../../errors.ts';

const INPUTS: Record<PamWriteTable, { create: z.ZodType; update: z.ZodType }> = {
  fuel_logs: { create: CreateFuelLogInput, update: UpdateFuelLogInput },
  expenses: { create: CreateExpenseInput, update: UpdateExpenseInput },
  trips: { create: CreateTripInput, update: UpdateTripInput },
  stops: { create: CreateStopInput, update: UpdateStopInput },
  service_records: { create: CreateServiceRecordInput, update: UpdateServiceRecordInput },
  service_plans: { create: CreateServicePlanInput, update: UpdateServicePlanInput },
  hitches: { create: CreateHitchInput, update: UpdateHitchInput },
  timers: { create: CreateTimerInput, update: UpdateTimerInput },
  pam_memories: { create: CreatePamMemoryInput, update: UpdatePamMemoryInput },
};

/**
 * Writes as they would have passed the routes of their tables, with what those fill in. What is proposed is what is done, to the
 * letter, so it is checked before. Throws `invalid_request`.
 */
export function checkPamWrites(writes: readonly PamRowWrite[]): PamRowWrite[] {
  return writes.map((write) => (write.verb === 'delete' ? write : { ...write, values: check(write) }));
}

function check({ table, verb, values }: Extract<PamRowWrite, { values: unknown }>) {
  const parsed = INPUTS[table][verb].safeParse(values);
  if (!parsed.success) {
    throw new AppError('invalid_request', 'This does not fit what can be saved.', {
      issues: parsed.error.issues.map((issue) => ({ path: `writes.${issue.path.join('.')}`, message: issue.message })),
      cause: parsed.error,
    });
  }
  return JSON.parse(JSON.stringify(parsed.data)) as Extract<PamRowWrite, { verb: 'create' }>['values']; // without what is undefined
}
