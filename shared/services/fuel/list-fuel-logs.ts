import { Currency } from '../../contracts/common.ts';
import type { FuelFill, FuelLogPage, ListFuelLogsQuery } from '../../contracts/fuel-logs.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';

type Answer = {
  fuel_logs: object[];
  next?: string;
  total: number;
  litres: number;
  sums: { currency: string; amount_cents: number }[];
};

/** One page, newest first, each fill with what it used; the totals count everything that matches. */
export async function listFuelLogs(ctx: ServiceContext, query: ListFuelLogsQuery): Promise<FuelLogPage> {
  const answer = (await ctx.db.call('list_fuel_logs', {
    p_limit: query.limit,
    ...withoutUndefined({
      p_vehicle_id: query.vehicleId,
      p_trip_id: query.tripId,
      p_from: query.from,
      p_to: query.to,
      p_is_towing: query.isTowing,
      p_station: query.station,
      p_after_id: query.cursor,
    }),
  })) as Answer; // the shape list_fuel_logs builds
  return {
    fuelLogs: answer.fuel_logs.map((row) => toRow<FuelFill>(row)),
    nextCursor: answer.next ?? null,
    total: answer.total,
    litres: answer.litres,
    sums: answer.sums.map((sum) => ({ currency: Currency.parse(sum.currency), amountCents: sum.amount_cents })),
  };
}
