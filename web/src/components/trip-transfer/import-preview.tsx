import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { ProposedStop, TripProposal } from '../../../../shared/domain/trace-stops.ts';
import { connectionStore } from '../../lib/connection.ts';
import { nameStopKind } from '../../lib/stop-kinds.ts';
import { tellKept } from '../../lib/tell-kept.ts';
import { usePersonFormat } from '../../lib/use-person-format.ts';
import { useRigFormat } from '../../lib/use-rig-format.ts';
import { Button } from '../ui/button.tsx';
import { CheckRow } from '../ui/check-row.tsx';
import { Field, TextInput } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { saveImport } from './save-import.ts';
import { TraceSketch } from './trace-sketch.tsx';

interface ImportPreviewProps {
  proposal: TripProposal;
  fileName: string;
  onAgain: () => void;
  onDone: () => void;
}

interface Values {
  name: string;
  startsOn: string;
}

/** What a file would become, to be looked at and trimmed before it is saved. */
export function ImportPreview({ proposal, fileName, onAgain, onDone }: ImportPreviewProps) {
  const format = usePersonFormat();
  const navigate = useNavigate();
  const [wanted, setWanted] = useState(() => new Set(proposal.stops.filter(({ offKm }) => offKm === null)));
  const stops = proposal.stops.filter((stop) => wanted.has(stop));
  const { register, handleSubmit, formState } = useForm<Values>({
    defaultValues: {
      name: (proposal.name || fileName.replace(/\.\w{1,5}$/, '')).slice(0, 120),
      startsOn: proposal.startsOn ?? format.today,
    },
  });
  const { errors, isSubmitting } = formState;

  async function save({ name, startsOn }: Values): Promise<void> {
    const tripId = await saveImport({ name: name.trim(), startsOn, stops });
    if (connectionStore.get() !== 'online') tellKept();
    onDone();
    await navigate({ to: '/wheels/trips/$tripId', params: { tripId }, search: { stop: undefined, part: undefined } });
  }

  return (
    <form className="grid gap-5 px-5 pt-2 pb-6" noValidate onSubmit={handleSubmit(save)}>
      <Summary proposal={proposal} />
      <TraceSketch way={proposal.drawing} stops={stops} />
      <Field label="Name of the trip" error={errors.name?.message}>
        {(control) => (
          <TextInput
            {...control}
            {...register('name', { validate: (name) => name.trim() !== '' || 'Give it a name.' })}
            maxLength={120}
            autoComplete="off"
          />
        )}
      </Field>
      <Field label="First day" error={errors.startsOn?.message}>
        {(control) => (
          <TextInput
            {...control}
            {...register('startsOn', { required: 'Choose the day it starts.' })}
            type="date"
            min="1970-01-01"
            max="2100-12-31"
          />
        )}
      </Field>
      <Stops all={proposal.stops} wanted={wanted} onChange={setWanted} />
      {proposal.leftOut > 0 && (
        <Notice tone="plain">
          This file has {proposal.leftOut} more. A trip is imported with its first {proposal.stops.length} stops.
        </Notice>
      )}
      <div className="sticky bottom-0 -mx-5 -mb-6 flex flex-wrap gap-3 border-t border-hairline bg-paper px-5 py-4">
        <Button variant="secondary" onClick={onAgain}>
          Another file
        </Button>
        <Button type="submit" busy={isSubmitting} className="min-h-14 flex-1">
          Save trip with {stops.length} {stops.length === 1 ? 'stop' : 'stops'}
        </Button>
      </div>
    </form>
  );
}

function Summary({ proposal }: { proposal: TripProposal }) {
  const { distance } = useRigFormat();
  const { locale } = usePersonFormat();
  const points = proposal.pointCount.toLocaleString(locale);
  const drawn = proposal.drawing.length.toLocaleString(locale);
  return (
    <p role="status" className="text-soft">
      {points} {proposal.pointCount === 1 ? 'point' : 'points'}, {distance(proposal.km)}
      {proposal.drawing.length < proposal.pointCount && `, drawn with ${drawn}`}. Nothing is saved yet.
    </p>
  );
}

interface StopsProps {
  all: readonly ProposedStop[];
  wanted: ReadonlySet<ProposedStop>;
  onChange: (wanted: Set<ProposedStop>) => void;
}

function Stops({ all, wanted, onChange }: StopsProps) {
  const { distance } = useRigFormat();
  const describe = ({ kind, nights, offKm }: ProposedStop) =>
    [
      nameStopKind(kind),
      nights > 0 && `${nights} ${nights === 1 ? 'night' : 'nights'}`,
      offKm !== null && `${distance(offKm)} off the way`,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-semibold">Stops</legend>
      {all.map((stop, index) => (
        <CheckRow
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown.
          key={index}
          label={<span className="wrap-anywhere">{stop.name}</span>}
          hint={describe(stop)}
          checked={wanted.has(stop)}
          onChange={({ target }) => {
            const next = new Set(wanted);
            if (target.checked) next.add(stop);
            else next.delete(stop);
            onChange(next);
          }}
        />
      ))}
    </fieldset>
  );
}
