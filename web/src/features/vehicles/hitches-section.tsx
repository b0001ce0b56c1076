import { useState } from 'react';
import type { Hitch, Rig } from '../../../../shared/contracts/vehicles.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { RowState } from '../../components/row-state.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Section } from '../../components/ui/section.tsx';
import { usePendingQuery } from '../../lib/outbox/use-pending-query.ts';
import { useRowState } from '../../lib/outbox/use-row-state.ts';
import { hitchesQuery } from '../../lib/vehicle-queries.ts';
import { nameOf } from './rig-names.ts';
import { SheetLink } from './sheet-link.tsx';

const FIRST = 6;

interface HitchesSectionProps {
  rig: Rig;
  rigs: readonly Rig[];
  format: PersonFormat;
  rigFormat: RigFormat;
}

/** When it was hitched to what, newest first; each can be mended. */
export function HitchesSection({ rig, rigs, format, rigFormat }: HitchesSectionProps) {
  const [isAll, setAll] = useState(false);
  const { data } = usePendingQuery(hitchesQuery());
  const own = data?.hitches.filter(({ towVehicleId, trailerId }) => [towVehicleId, trailerId].includes(rig.vehicle.id));
  return (
    <Section title="Hitched">
      {!own || own.length === 0 ? (
        <p className="text-soft">{own ? 'Not once so far.' : 'Loading…'}</p>
      ) : (
        <ul className="-mx-5 divide-y divide-hairline border-y border-hairline">
          {(isAll ? own : own.slice(0, FIRST)).map((hitch) => (
            <li key={hitch.id}>
              <HitchRow hitch={hitch} rig={rig} rigs={rigs} format={format} rigFormat={rigFormat} />
            </li>
          ))}
        </ul>
      )}
      {own && own.length > FIRST && !isAll && (
        <Button variant="secondary" className="justify-self-center" onClick={() => setAll(true)}>
          Show all {own.length}
        </Button>
      )}
    </Section>
  );
}

function HitchRow({ hitch, rig, rigs, format, rigFormat }: HitchesSectionProps & { hitch: Hitch }) {
  const state = useRowState(`hitch:${hitch.id}`);
  const other = hitch.towVehicleId === rig.vehicle.id ? hitch.trailerId : hitch.towVehicleId;
  const tow = rigs.find(({ vehicle }) => vehicle.id === hitch.towVehicleId);
  const end = hitch.toKm ?? tow?.reading ?? hitch.fromKm;
  return (
    <SheetLink
      search={{ hitch: hitch.id }}
      className="flex min-h-16 flex-wrap items-center justify-between gap-x-3 px-5 py-2 hover:bg-sunk focus-visible:-outline-offset-3"
    >
      <span className="min-w-0 flex-[1_1_9rem]">
        <span className="block leading-snug font-semibold wrap-anywhere">{nameOf(rigs, other)}</span>
        <span className="text-sm text-soft">
          {format.date(hitch.hitchedOn)} {hitch.unhitchedOn ? `to ${format.date(hitch.unhitchedOn)}` : 'and still on'}
        </span>
      </span>
      <span className="ml-auto text-right font-semibold tabular-nums">
        {rigFormat.distance(Math.max(0, end - hitch.fromKm))}
        {state && <RowState state={state} />}
      </span>
    </SheetLink>
  );
}
