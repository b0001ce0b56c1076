import type { StationList } from '../../contracts/fuel-logs.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';

/** Where this person has filled up, the latest first. */
export async function listStations(ctx: ServiceContext): Promise<StationList> {
  const rows = (await ctx.db.call('list_stations', {})) as object[]; // the shape list_stations builds
  return { stations: rows.map((row) => toRow<StationList['stations'][number]>(row)) };
}
