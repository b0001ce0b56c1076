import type { VehicleKind } from '../../../../shared/contracts/vehicles.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';

/** "18.4 L/100 km"; of a generator, whose odometer counts hours, "1.2 L/h". Null is "—". */
export function consumptionText(litresPer100Km: number | null, kind: VehicleKind, rig: RigFormat): string {
  if (kind !== 'generator' || litresPer100Km === null) return rig.consumption(litresPer100Km);
  return `${rig.volume(litresPer100Km / 100)}/h`;
}
