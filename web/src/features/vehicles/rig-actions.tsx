import { Gauge, Link2, Link2Off } from 'lucide-react';
import type { Rig } from '../../../../shared/contracts/vehicles.ts';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { isRead, isTow } from './rig-names.ts';
import { SheetLink } from './sheet-link.tsx';

/** What is done with a vehicle most: hitch, unhitch, and write down what it shows. */
export function RigActions({ rig, rigs }: { rig: Rig; rigs: readonly Rig[] }) {
  const { vehicle, hitch } = rig;
  const isPartner = (other: Rig) =>
    other.hitch === null && other.vehicle.kind !== 'generator' && isTow(other) !== isTow(rig);
  const canHitch = vehicle.kind !== 'generator' && hitch === null && rigs.some(isPartner);
  const read = vehicle.kind === 'generator' ? 'Add hours' : 'Add odometer';
  return (
    <div className="flex flex-wrap gap-2">
      {hitch && (
        <SheetLink
          search={{ hitch: hitch.id, end: 'yes' }}
          className={buttonStyle('secondary', 'flex-1')}
          label={`Unhitch: ${vehicle.name}`}
        >
          <Link2Off aria-hidden className="size-5" />
          Unhitch
        </SheetLink>
      )}
      {canHitch && (
        <SheetLink
          search={{ hitch: 'new', of: vehicle.id }}
          className={buttonStyle('secondary', 'flex-1')}
          label={`Hitch up: ${vehicle.name}`}
        >
          <Link2 aria-hidden className="size-5" />
          Hitch up
        </SheetLink>
      )}
      {isRead(rig) && (
        <SheetLink
          search={{ odometer: 'new', of: vehicle.id }}
          className={buttonStyle('secondary', 'flex-1')}
          label={`${read}: ${vehicle.name}`}
        >
          <Gauge aria-hidden className="size-5" />
          {read}
        </SheetLink>
      )}
    </div>
  );
}
