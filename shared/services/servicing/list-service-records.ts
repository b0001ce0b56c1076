import { z } from 'zod';
import { Currency } from '../../contracts/common.ts';
import type { ListServiceRecordsQuery, ServiceRecord, ServiceRecordPage } from '../../contracts/services.ts';
import { AppError } from '../../errors.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';

/** What list_service_records builds. */
type Answer = {
  service_records: unknown[];
  next: string | null;
  total: number;
  sums: { currency: string; cost_cents: number }[];
};

/** One page, newest first; `total` and `sums` count everything that matches the filter. */
export async function listServiceRecords(
  ctx: ServiceContext,
  { vehicleId, planId, from, to, limit, cursor }: ListServiceRecordsQuery,
): Promise<ServiceRecordPage> {
  const answer = (await ctx.db.call('list_service_records', {
    p_limit: limit,
    ...withoutUndefined({ p_vehicle_id: vehicleId, p_plan_id: planId, p_from: from, p_to: to }),
    ...(cursor ? { p_after_id: requireRowId(cursor) } : {}),
  })) as Answer;
  return {
    serviceRecords: answer.service_records.map((row) => toRow<ServiceRecord>(row)),
    nextCursor: answer.next,
    total: answer.total,
    sums: answer.sums.map((sum) => ({ currency: Currency.parse(sum.currency), costCents: sum.cost_cents })),
  };
}

/** A cursor is the id of the last row of the page before. */
function requireRowId(cursor: string): string {
  if (z.uuid().safeParse(cursor).success) return cursor;
  throw new AppError('invalid_request', 'This cursor is not one of ours.', {
    issues: [{ path: 'query.cursor', message: 'Use the nextCursor of the page before.' }],
  });
}
