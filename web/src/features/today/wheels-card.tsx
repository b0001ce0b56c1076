import { Link } from '@tanstack/react-router';
import { Fuel, ListChecks } from 'lucide-react';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { RigLines } from './rig-lines.tsx';
import { TripLines } from './trip-lines.tsx';
import type { Wheels } from './use-wheels.ts';

/** Are we all right for fuel and distance, and for the rig? Each line opens the rows behind it. */
export function WheelsCard({ wheels, format }: { wheels: Wheels; format: PersonFormat }) {
  const rigFormat = useRigFormat();
  const burnsFuel = wheels.rigs.some(
    ({ vehicle: { kind, fuelType } }) => fuelType !== 'none' || (kind !== 'caravan' && kind !== 'trailer'),
  );
  return (
    <section aria-labelledby="on-the-road" className="grid gap-3 rounded-card border border-hairline bg-paper p-5">
      <h2 id="on-the-road" className="font-semibold">
        On the road
      </h2>
      <ul className="-mx-2 -my-1 grid">
        <TripLines wheels={wheels} format={format} rigFormat={rigFormat} />
        <RigLines wheels={wheels} format={format} rigFormat={rigFormat} />
      </ul>
      <div className="flex flex-wrap gap-2">
        {burnsFuel && (
          <Link
            to="."
            search={(previous) => ({ ...previous, fuel: 'new' })}
            state={{ openedHere: true }}
            resetScroll={false}
            className={buttonStyle('secondary', 'flex-1')}
          >
            <Fuel aria-hidden className="size-5" />
            Add fuel
          </Link>
        )}
        <Link to="/wheels/checklist" className={buttonStyle('secondary', 'flex-1')}>
          <ListChecks aria-hidden className="size-5" />
          Checklist
        </Link>
      </div>
    </section>
  );
}
