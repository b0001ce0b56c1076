import type { Hitch, HitchList } from '../../contracts/vehicles.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';

/** Newest first, of one vehicle or of all. */
export async function listHitches(ctx: ServiceContext, query: { vehicleId?: string | undefined }): Promise<HitchList> {
  const rows = await ctx.db.call('list_hitches', query.vehicleId ? { p_vehicle_id: query.vehicleId } : {});
  return { hitches: (rows as unknown[]).map((row) => toRow<Hitch>(row)) }; // jsonb_agg
}
