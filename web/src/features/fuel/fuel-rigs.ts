import type { Rig } from '../../../../shared/contracts/vehicles.ts';
import { hasTank } from '../../../../shared/domain/has-tank.ts';

/** What has a tank of its own. */
export function fuelRigs(rigs: readonly Rig[]): Rig[] {
  return rigs.filter(({ vehicle }) => hasTank(vehicle));
}

/** The vehicle a page or sheet begins with. */
export function rigOf(rigs: readonly Rig[], vehicleId: string | undefined): Rig | null {
  return rigs.find(({ vehicle }) => vehicle.id === vehicleId) ?? rigs[0] ?? null;
}

/** Whether something hangs on it now. */
export function isHitched({ vehicle, hitch }: Rig): boolean {
  return hitch?.towVehicleId === vehicle.id;
}
