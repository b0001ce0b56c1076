import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { ServiceRecord } from '../../../../shared/contracts/services.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { Field, inputStyle, TextInput } from '../../components/ui/field.tsx';
import { classNames } from '../../lib/class-names.ts';
import { type DoneValues, type DoneWorld, rigOf } from './done-values.ts';
import { WhatField } from './what-field.tsx';
import { WorkshopField } from './workshop-field.tsx';

interface DoneFieldsProps {
  form: UseFormReturn<DoneValues>;
  world: DoneWorld;
  base: ServiceRecord | null;
  workshops: readonly string[];
  rigFormat: RigFormat;
}

/** What was done, when, at which reading, for how much, by whom. */
export function DoneFields({ form, world, base, workshops, rigFormat }: DoneFieldsProps) {
  const { errors } = form.formState;
  const what = useWatch({ control: form.control, name: 'what' });
  const rig = rigOf(what, world);
  return (
    <>
      <WhatField form={form} world={world} base={base} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field label="When" error={errors.doneOn?.message}>
          {(control) => (
            <TextInput type="date" min="1970-01-01" max="2100-12-31" {...form.register('doneOn')} {...control} />
          )}
        </Field>
        <Field
          label={rig?.vehicle.kind === 'generator' ? 'Hours' : `Odometer (${world.unit})`}
          hint={rig && `${rigFormat.reading(rig.reading, rig.vehicle.kind)} now`}
          error={errors.reading?.message}
        >
          {(control) => <TextInput inputMode="decimal" autoComplete="off" {...form.register('reading')} {...control} />}
        </Field>
      </div>
      <Field
        label={`Cost in ${base?.currency ?? world.currency} (if any)`}
        hint="Goes into your expenses too, under Vehicle."
        error={errors.cost?.message}
      >
        {(control) => (
          <TextInput
            inputMode="decimal"
            autoComplete="off"
            placeholder="0.00"
            data-autofocus
            {...form.register('cost')}
            {...control}
          />
        )}
      </Field>
      <WorkshopField form={form} known={workshops} />
      <Field label="Note (if you like)" error={errors.note?.message}>
        {(control) => (
          <textarea
            rows={1}
            {...form.register('note')}
            {...control}
            className={classNames(inputStyle, 'field-sizing-content max-h-48 resize-none')}
          />
        )}
      </Field>
    </>
  );
}
