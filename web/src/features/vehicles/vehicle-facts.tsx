import { Pencil } from 'lucide-react';
import type { Vehicle } from '../../../../shared/contracts/vehicles.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { isTowed } from '../../../../shared/domain/vehicle-rigs.ts';
import { buttonStyle } from '../../components/ui/button-style.ts';
import { Section } from '../../components/ui/section.tsx';
import { FUEL_WORDS, KIND_WORDS } from './kind-words.ts';
import { SheetLink } from './sheet-link.tsx';

/** What is known of a vehicle. */
export function VehicleFacts({ vehicle, rigFormat }: { vehicle: Vehicle; rigFormat: RigFormat }) {
  const { kind } = vehicle;
  const facts: [name: string, value: string | null][] = [
    ['Kind', KIND_WORDS[kind].name],
    ['Make and model', [vehicle.make, vehicle.model, vehicle.year].filter(Boolean).join(' ') || null],
    ['Number plate', vehicle.plate || null],
    ['Fuel', isTowed(kind) ? null : FUEL_WORDS[vehicle.fuelType]],
    ['Tank', vehicle.tankL === null ? null : rigFormat.volume(vehicle.tankL)],
    ['Jerry cans', vehicle.jerryL === 0 ? null : rigFormat.volume(vehicle.jerryL)],
    ['Kept in reserve', isTowed(kind) || kind === 'generator' ? null : `${vehicle.reservePct} %`],
    ['When it was added', rigFormat.reading(vehicle.startReading, kind)],
    ['Note', vehicle.note || null],
  ];
  return (
    <Section title="Details">
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name} className="flex flex-wrap justify-between gap-x-4">
                <dt className="text-soft">{name}</dt>
                <dd className="font-semibold wrap-anywhere">{value}</dd>
              </div>
            ),
        )}
      </dl>
      <SheetLink search={{ edit: 'yes' }} className={buttonStyle('secondary', 'justify-self-start')}>
        <Pencil aria-hidden className="size-5" />
        Change details
      </SheetLink>
    </Section>
  );
}
