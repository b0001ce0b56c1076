import type {
  PlannedService,
  ServiceDone,
  ServicePlan,
  ServicePlanList,
  VehicleUse,
} from '../../contracts/services.ts';
import { byUrgency, serviceDue } from '../../domain/service-due.ts';
import { toRow } from '../rows/to-row.ts';

/** What list_service_plans builds. */
export type ServicePlansAnswer = {
  today: string;
  services: { plan: unknown; done: unknown[] }[];
  uses: unknown[];
  workshops: string[];
};

/** Plans with what is computed of them, most urgent first. */
export function toServicePlanList({ today, services, uses, workshops }: ServicePlansAnswer): ServicePlanList {
  const vehicles = uses.map((use) => toRow<VehicleUse>(use));
  const toPlanned = (found: ServicePlansAnswer['services'][number]): PlannedService => {
    const plan = toRow<ServicePlan>(found.plan);
    const done = found.done.map((one) => toRow<ServiceDone>(one));
    const use = vehicles.find((vehicle) => vehicle.vehicleId === plan.vehicleId);
    if (!use) throw new Error('list_service_plans told of a plan and not of its vehicle.');
    return { plan, done, due: serviceDue(plan, done, use, today) };
  };
  return { today, services: services.map(toPlanned).sort(byUrgency), uses: vehicles, workshops };
}
