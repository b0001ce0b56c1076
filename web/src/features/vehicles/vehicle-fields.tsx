import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { FUEL_TYPES, VEHICLE_KINDS, type VehicleKind } from '../../../../shared/contracts/vehicles.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { isTowed } from '../../../../shared/domain/vehicle-rigs.ts';
import { TextField } from '../../components/row-sheet/text-field.tsx';
import { Field, SelectInput } from '../../components/ui/field.tsx';
import { FUEL_WORDS, KIND_WORDS } from './kind-words.ts';
import type { VehicleValues } from './vehicle-values.ts';

interface VehicleFieldsProps {
  form: UseFormReturn<VehicleValues>;
  /** What kind it is can be said only once. */
  isNew: boolean;
  rigFormat: RigFormat;
}

/** What there is to know of a vehicle; which fields depends on its kind. */
export function VehicleFields({ form, isNew, rigFormat }: VehicleFieldsProps) {
  const kind = form.watch('kind') as VehicleKind; // one of the choices below
  const { distanceUnit, volumeUnit } = rigFormat;
  const towed = isTowed(kind);
  return (
    <>
      {isNew && <KindField form={form} kind={kind} />}
      <TextField form={form} name="name" label="Name" hint="As you call it: Prado, the van." autoFocus={!isNew} />
      <TextField
        form={form}
        name="startReading"
        kind="number"
        label={kind === 'generator' ? 'Hours it has run so far' : `Kilometres so far (${distanceUnit})`}
        hint={
          towed
            ? 'As far as you know. From here on it gains what it is towed.'
            : 'What it showed when you began with it here.'
        }
      />
      {!towed && (
        <Group legend="Fuel">
          <Field label="What it runs on">
            {(control) => (
              <SelectInput {...form.register('fuelType')} {...control}>
                {FUEL_TYPES.map((fuel) => (
                  <option key={fuel} value={fuel}>
                    {FUEL_WORDS[fuel]}
                  </option>
                ))}
              </SelectInput>
            )}
          </Field>
          <TextField form={form} name="tankL" kind="number" label={`Tank (${volumeUnit})`} />
          {kind !== 'generator' && (
            <>
              <TextField form={form} name="jerryL" kind="number" label={`Jerry cans (${volumeUnit})`} />
              <TextField
                form={form}
                name="reservePct"
                kind="number"
                label="Kept in reserve (%)"
                hint="Not counted on for range."
              />
            </>
          )}
        </Group>
      )}
      {kind !== 'generator' && (
        <Group legend="Weights (kg)" isFolded={isNew}>
          <TextField form={form} name="tareKg" kind="number" label="Tare" hint="Empty, as on the plate." />
          <TextField
            form={form}
            name="grossKg"
            kind="number"
            label={towed ? 'ATM' : 'GVM'}
            hint="The most it may weigh loaded."
          />
          {!towed && (
            <>
              <TextField form={form} name="combinedKg" kind="number" label="GCM" hint="The most with a trailer on." />
              <TextField form={form} name="maxTowingKg" kind="number" label="May tow" hint="Braked." />
            </>
          )}
          <TextField
            form={form}
            name="ballKg"
            kind="number"
            label="Tow ball"
            hint={towed ? 'What it puts on the ball.' : 'The most the ball may bear.'}
          />
        </Group>
      )}
      <Group legend="Which one it is" isFolded={isNew}>
        <TextField form={form} name="make" label="Make" />
        <TextField form={form} name="model" label="Model" />
        <TextField form={form} name="year" kind="number" label="Year" />
        {kind !== 'generator' && <TextField form={form} name="plate" label="Number plate" />}
      </Group>
      <TextField form={form} name="note" kind="note" label="Note (if you like)" />
    </>
  );
}

/** Some fields that belong together; of a new vehicle, those that can wait are folded away. */
function Group({ legend, isFolded = false, children }: { legend: string; isFolded?: boolean; children: ReactNode }) {
  if (isFolded) {
    return (
      <details className="rounded-control border border-hairline px-3.5 open:pb-4">
        <summary className="min-h-12 cursor-pointer content-center font-semibold">{legend}</summary>
        <div className="grid gap-5 pt-2 sm:grid-cols-2">{children}</div>
      </details>
    );
  }
  return (
    <fieldset className="grid gap-5 sm:grid-cols-2">
      <legend className="mb-1.5 font-semibold text-soft">{legend}</legend>
      {children}
    </fieldset>
  );
}

function KindField({ form, kind }: { form: UseFormReturn<VehicleValues>; kind: VehicleKind }) {
  const choose = (chosen: VehicleKind) => {
    form.setValue('kind', chosen, { shouldDirty: true });
    form.setValue('fuelType', isTowed(chosen) ? 'none' : chosen === 'generator' ? 'petrol' : 'diesel');
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-semibold">What is it?</legend>
      {VEHICLE_KINDS.map((one) => {
        const { name, hint, Icon } = KIND_WORDS[one];
        return (
          <label
            key={one}
            className="flex min-h-14 cursor-pointer items-center gap-3.5 rounded-control border border-edge px-3.5 py-2 hover:bg-sunk has-checked:border-eucalyptus has-checked:bg-mist"
          >
            <input
              type="radio"
              name="kind"
              value={one}
              checked={kind === one}
              onChange={() => choose(one)}
              className="size-6 shrink-0 accent-eucalyptus"
            />
            <Icon aria-hidden className="size-6 shrink-0" />
            <span>
              <span className="font-semibold">{name}</span> <span className="text-sm text-soft">{hint}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
