import { Search } from 'lucide-react';
import { ALONG_KINDS, type AlongKind } from '../../../../shared/contracts/places.ts';
import type { Stop } from '../../../../shared/contracts/trips.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import type { TripLeg } from '../../../../shared/domain/trip-legs.ts';
import { Button } from '../../components/ui/button.tsx';
import { Chip } from '../../components/ui/chip.tsx';
import { Field, SelectInput } from '../../components/ui/field.tsx';
import { nameStopKind } from '../../lib/stop-kinds.ts';
import { type AlongChoice, CORRIDORS_KM } from './along-question.ts';
import { StopIcon } from './stop-icon.tsx';

interface AlongFormProps {
  choice: AlongChoice;
  onChange: (choice: AlongChoice) => void;
  legs: readonly TripLeg[];
  stops: readonly Stop[];
  rigFormat: RigFormat;
  /** Why it cannot be searched just now; empty when it can. */
  problem: string;
  isBusy: boolean;
  onSearch: () => void;
}

/** What to look for beside the way, how far off it, and between which stops. */
export function AlongForm({ choice, onChange, legs, stops, rigFormat, problem, isBusy, onSearch }: AlongFormProps) {
  const nameOf = (id: string) => stops.find((stop) => stop.id === id)?.name ?? '';
  const isEstimated = legs.some(({ provider }) => provider === null);
  const toggle = (kind: AlongKind) => {
    const kinds = choice.kinds.includes(kind)
      ? choice.kinds.filter((other) => other !== kind)
      : [...choice.kinds, kind];
    onChange({ ...choice, kinds });
  };
  return (
    <form
      className="grid gap-4 rounded-card border border-hairline bg-paper p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === '' && !isBusy) onSearch();
      }}
    >
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-semibold">Look for</legend>
        <div className="flex flex-wrap gap-2">
          {ALONG_KINDS.map((kind) => (
            <Chip key={kind} on={choice.kinds.includes(kind)} onClick={() => toggle(kind)}>
              <StopIcon kind={kind} className="size-5" />
              {nameStopKind(kind)}
            </Chip>
          ))}
        </div>
      </fieldset>
      <div className="grid gap-3 sm:grid-cols-3">
        <Field label="From">
          {(field) => (
            <SelectInput
              {...field}
              value={choice.from}
              onChange={(event) => onChange({ ...choice, from: event.target.value })}
            >
              {legs.map(({ fromStopId }) => (
                <option key={fromStopId} value={fromStopId}>
                  {nameOf(fromStopId)}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
        <Field label="To">
          {(field) => (
            <SelectInput
              {...field}
              value={choice.to}
              onChange={(event) => onChange({ ...choice, to: event.target.value })}
            >
              {legs.map(({ toStopId }) => (
                <option key={toStopId} value={toStopId}>
                  {nameOf(toStopId)}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
        <Field
          label="At most off the road"
          hint={isEstimated && 'Parts of the way are straight lines here: look wider than by road.'}
        >
          {(field) => (
            <SelectInput
              {...field}
              value={choice.corridorKm}
              onChange={(event) => onChange({ ...choice, corridorKm: Number(event.target.value) })}
            >
              {CORRIDORS_KM.map((km) => (
                <option key={km} value={km}>
                  {rigFormat.distance(km, rigFormat.distanceUnit === 'km' ? 0 : 1)}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="secondary" busy={isBusy} aria-disabled={problem !== ''} className="px-6">
          <Search aria-hidden className="size-5" />
          Search
        </Button>
        <p role="status" className="min-w-0 flex-[1_1_12rem] text-soft">
          {problem}
        </p>
      </div>
    </form>
  );
}
