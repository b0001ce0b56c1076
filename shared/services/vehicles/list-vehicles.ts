import type { VehicleList } from '../../contracts/vehicles.ts';
import type { ServiceContext } from '../service-context.ts';
import { toVehicleList, type VehiclesAnswer } from './to-vehicle-list.ts';

/** All vehicles of the person, in the order they were added, with what they have run by now. */
export async function listVehicles(ctx: ServiceContext): Promise<VehicleList> {
  return toVehicleList((await ctx.db.call('list_vehicles', {})) as VehiclesAnswer);
}
