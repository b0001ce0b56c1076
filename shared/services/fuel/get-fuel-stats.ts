import { Currency } from '../../contracts/common.ts';
import type { Consumption, FuelStats } from '../../contracts/fuel-logs.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';

type Answer = {
  all: object;
  towing: object;
  solo: object;
  last_price_milli_per_l: number | null;
  currency: string | null;
  cost_cents_per_100_km: number | null;
  fills: number;
};

/** Consumption of a vehicle, all and towing and solo. Throws `not_found`. */
export async function getFuelStats(ctx: ServiceContext, vehicleId: string): Promise<FuelStats> {
  const answer = (await ctx.db.call('fuel_stats', { p_vehicle_id: vehicleId })) as Answer; // the shape fuel_stats builds
  return {
    vehicleId,
    all: toRow<Consumption>(answer.all),
    towing: toRow<Consumption>(answer.towing),
    solo: toRow<Consumption>(answer.solo),
    lastPriceMilliPerL: answer.last_price_milli_per_l,
    currency: answer.currency === null ? null : Currency.parse(answer.currency),
    costCentsPer100Km: answer.cost_cents_per_100_km,
    fills: answer.fills,
  };
}
