import type { Hitch, Rig, Vehicle, VehicleList } from '../../contracts/vehicles.ts';
import { toRow } from '../rows/to-row.ts';
import type { ServiceContext } from '../service-context.ts';

/** What list_vehicles builds. */
type Answer = { rigs: (Pick<Rig, 'reading' | 'topReadings'> & { vehicle: unknown; hitch: unknown })[] };

/** All vehicles of the person, in the order they were added, with what they have run by now. */
export async function listVehicles(ctx: ServiceContext): Promise<VehicleList> {
  const answer = (await ctx.db.call('list_vehicles', {})) as Answer;
  return {
    rigs: answer.rigs.map(({ vehicle, hitch, reading, topReadings }) => ({
      vehicle: toRow<Vehicle>(vehicle),
      reading,
      readOn: topReadings[0]?.readOn ?? null,
      hitch: hitch === null ? null : toRow<Hitch>(hitch),
      topReadings,
    })),
  };
}
