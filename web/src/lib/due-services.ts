import type { PlannedService, ServicePlanList, VehicleUse } from '../../../shared/contracts/services.ts';
import type { Rig } from '../../../shared/contracts/vehicles.ts';
import { byUrgency, serviceDue } from '../../../shared/domain/service-due.ts';

export interface DueService extends PlannedService {
  rig: Rig;
}

/**
 * Every plan of a vehicle that is there, most urgent first, as it stands on the day `today` with what is known on this
 * device: the readings are those of `rigs`, which know of fill-ups and hitches that are not sent yet.
 */
export function dueServices(list: ServicePlanList, rigs: readonly Rig[], today: string): DueService[] {
  return list.services
    .flatMap((service) => {
      const rig = rigs.find(({ vehicle }) => vehicle.id === service.plan.vehicleId);
      if (!rig) return [];
      const use = carriedOn(list.uses, rig, today);
      return [{ ...service, rig, due: serviceDue(service.plan, service.done, use, today) }];
    })
    .sort(byUrgency);
}

/** What the server said of a vehicle's use, carried on to the reading that is known here. */
function carriedOn(uses: readonly VehicleUse[], { vehicle, reading, readOn }: Rig, today: string): VehicleUse {
  const use = uses.find(({ vehicleId }) => vehicleId === vehicle.id);
  const known = use ?? { vehicleId: vehicle.id, firstOn: null, firstReading: null, lastOn: null };
  if (use && reading <= use.reading) return { ...use, reading };
  // What is towed has no reading of its own: it has moved by what its tow vehicle told of, which is news of today.
  const readNow = readOn !== null && readOn > (known.lastOn ?? '') ? readOn : use ? today : readOn;
  return {
    ...known,
    reading,
    firstOn: known.firstOn ?? readNow,
    firstReading: known.firstReading ?? reading,
    lastOn: readNow,
  };
}
