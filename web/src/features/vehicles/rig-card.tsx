import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { Document } from '../../../../shared/contracts/documents.ts';
import type { Rig } from '../../../../shared/contracts/vehicles.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { paperState } from '../../../../shared/domain/vehicle-papers.ts';
import { RowState } from '../../components/row-state.tsx';
import { useRowState } from '../../lib/outbox/use-row-state.ts';
import { dayInSentence, hitchWords } from './hitch-words.ts';
import { KIND_WORDS } from './kind-words.ts';
import { PaperChip } from './paper-chip.tsx';
import { RigActions } from './rig-actions.tsx';

interface RigCardProps {
  rig: Rig;
  rigs: readonly Rig[];
  papers: readonly Document[];
  format: PersonFormat;
  rigFormat: RigFormat;
}

/** One vehicle: what it has run, what it hangs on, which of its papers expires first, and what is done with it most. */
export function RigCard({ rig, rigs, papers, format, rigFormat }: RigCardProps) {
  const id = useId();
  const { vehicle, reading, readOn, hitch } = rig;
  const states = [useRowState(`vehicle:${vehicle.id}`), useRowState(`hitch:${hitch?.id ?? ''}`)];
  const state = states.find((one) => one !== null) ?? null;
  const { Icon, name: kind } = KIND_WORDS[vehicle.kind];
  const next = papers.find(({ vehicleId, expiresOn }) => vehicleId === vehicle.id && expiresOn !== null);
  const paper = next && paperState(next.expiresOn, format.today);
  const hitched = hitchWords(rig, rigs, format);
  const what = [vehicle.make, vehicle.model].filter(Boolean).join(' ') || kind;
  return (
    <article aria-labelledby={id} className="grid content-start gap-3 rounded-card border border-hairline bg-paper p-4">
      <Link
        to="/wheels/vehicles/$vehicleId"
        params={{ vehicleId: vehicle.id }}
        className="-m-2 flex min-h-14 items-center gap-3 rounded-control p-2 hover:bg-sunk"
      >
        <span className="grid size-11 shrink-0 place-items-center rounded-[10px] bg-mist text-eucalyptus-ink">
          <Icon aria-hidden className="size-6" />
        </span>
        <span className="min-w-0 flex-1">
          <h2 id={id} className="font-display text-lg leading-snug font-semibold wrap-anywhere">
            {vehicle.name}
          </h2>
          <span className="block text-sm text-soft wrap-anywhere">{what}</span>
        </span>
        <ChevronRight aria-hidden className="size-5 shrink-0 text-soft" />
      </Link>
      <div>
        <p className="font-display text-2xl font-bold tabular-nums">{rigFormat.reading(reading, vehicle.kind)}</p>
        <p className="text-sm text-soft">
          {[hitched, readOn && `read ${dayInSentence(readOn, format)}`].filter(Boolean).join(' · ')}
        </p>
        {state && <RowState state={state} />}
      </div>
      {next && paper && paper.state !== 'ok' && (
        <p className="flex flex-wrap items-center gap-2">
          <PaperChip paper={paper} />
          <span className="min-w-0 wrap-anywhere">{next.title}</span>
        </p>
      )}
      <RigActions rig={rig} rigs={rigs} />
    </article>
  );
}
