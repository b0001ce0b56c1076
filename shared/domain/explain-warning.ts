import type { VehicleKind } from '../contracts/vehicles.ts';
import type { FuelWarning } from './fuel-warnings.ts';
import type { PersonFormat } from './person-format.ts';
import type { RigFormat } from './rig-format.ts';

/** What is odd, in words. It can be saved all the same. */
export function explainWarning(warning: FuelWarning, kind: VehicleKind, format: PersonFormat, rig: RigFormat): string {
  switch (warning.kind) {
    case 'odometer-back':
      return `The odometer does not fit the other days: check it against ${rig.reading(warning.thanKm, kind)}.`;
    case 'odometer-jump':
      return `${rig.reading(warning.byKm, kind)} since the last fill. If you filled up in between, tick “Missed a fill”.`;
    case 'above-tank':
      return `That is more than tank and jerry cans hold, ${rig.volume(warning.holdsL)}.`;
    case 'price-apart':
      return `The price is far from the last one, ${format.sign()}${(warning.lastMilliPerL / 1_000).toFixed(3)} a litre.`;
  }
}
