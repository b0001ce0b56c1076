import type { ListOdometerReadingsQuery, OdometerReading, OdometerReadingPage } from '../../contracts/vehicles.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';

/** What list_odometer_readings builds. */
type Answer = { readings: unknown[]; more: boolean; total: number };

/** One page of a vehicle's readings, newest first. */
export async function listOdometerReadings(
  ctx: ServiceContext,
  { vehicleId, limit, cursor }: ListOdometerReadingsQuery,
): Promise<OdometerReadingPage> {
  const { readings, more, total } = (await ctx.db.call('list_odometer_readings', {
    p_vehicle_id: vehicleId,
    p_limit: limit,
    ...withoutUndefined({ p_after: cursor }),
  })) as Answer;
  const rows = readings.map((row) => toRow<OdometerReading>(row));
  return { readings: rows, nextCursor: more ? (rows.at(-1)?.id ?? null) : null, total };
}
