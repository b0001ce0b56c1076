import type { FuelHistory, FuelLog } from '../../contracts/fuel-logs.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';

type Answer = { is_whole: boolean; fuel_logs: object[] };

/** Every fill of a vehicle, oldest first; of more than 5,000 the newest. */
export async function getFuelHistory(ctx: ServiceContext, vehicleId: string): Promise<FuelHistory> {
  const answer = (await ctx.db.call('fuel_history', { p_vehicle_id: vehicleId })) as Answer; // the shape fuel_history builds
  return { fuelLogs: answer.fuel_logs.map((row) => toRow<FuelLog>(row)), isWhole: answer.is_whole };
}
