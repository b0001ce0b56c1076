import type { ServicePlanList } from '../../contracts/services.ts';
import type { ServiceContext } from '../service-context.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { type ServicePlansAnswer, toServicePlanList } from './to-service-plan-list.ts';

/** Every plan of a vehicle (of all of them without one), most urgent first. */
export async function listServicePlans(ctx: ServiceContext, vehicleId?: string): Promise<ServicePlanList> {
  const args = withoutUndefined({ p_vehicle_id: vehicleId });
  return toServicePlanList((await ctx.db.call('list_service_plans', args)) as ServicePlansAnswer);
}
