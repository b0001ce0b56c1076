import type { CompleteServiceInput, ServiceRecord } from '../../contracts/services.ts';
import type { ServiceContext } from '../service-context.ts';
import { planRows, recordRows } from './service-rows.ts';

/** Writes down that a plan was done: a record of its vehicle under its name. Throws `not_found` for a plan that is not there. */
export async function completeService(
  ctx: ServiceContext,
  planId: string,
  input: CompleteServiceInput,
  idempotencyKey?: string,
): Promise<ServiceRecord> {
  const { vehicleId, name } = await planRows.get(ctx, planId);
  return recordRows.create(ctx, { ...input, vehicleId, planId, name }, idempotencyKey);
}
