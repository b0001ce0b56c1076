import type { VehicleKind } from '../../../../shared/contracts/vehicles.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';

/** How this person reads figures of this kind of vehicle. */
export interface FuelWords {
  format: PersonFormat;
  rigFormat: RigFormat;
  kind: VehicleKind;
}
