import type { Hitch, Rig, Vehicle, VehicleList } from '../../contracts/vehicles.ts';
import { toRow } from '../rows/to-row.ts';

/** What list_vehicles builds. */
export type VehiclesAnswer = {
  rigs: (Pick<Rig, 'reading' | 'topReadings'> & { vehicle: unknown; hitch: unknown })[];
};

/** Vehicles with what they have run by now, as they cross the wire. */
export function toVehicleList(answer: VehiclesAnswer): VehicleList {
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
