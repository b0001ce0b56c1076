import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { ServiceRecord } from '../../../../shared/contracts/services.ts';
import { Field, SelectInput, TextInput } from '../../components/ui/field.tsx';
import { type DoneValues, type DoneWorld, isOther, otherOf, readingNow } from './done-values.ts';

interface WhatFieldProps {
  form: UseFormReturn<DoneValues>;
  world: DoneWorld;
  base: ServiceRecord | null;
}

/** Which plan was done, by vehicle; or something that no plan speaks of, which then needs a name. */
export function WhatField({ form, world, base }: WhatFieldProps) {
  const { register, setValue, getValues, formState, control } = form;
  const what = useWatch({ control, name: 'what' });
  const rigs = world.rigs.filter(({ vehicle }) => base === null || vehicle.id === base.vehicleId);
  const follow = (chosen: string, before: string) => {
    // A reading nobody has touched is that of the vehicle.
    if (!base && getValues('reading') === readingNow(before, world)) setValue('reading', readingNow(chosen, world));
  };
  const chosen = register('what');
  return (
    <>
      <Field label="What was done" error={formState.errors.what?.message}>
        {(control) => (
          <SelectInput
            {...chosen}
            {...control}
            onChange={(event) => {
              follow(event.target.value, what);
              return chosen.onChange(event);
            }}
          >
            {what === '' && <option value="">Choose…</option>}
            {rigs.map(({ vehicle }) => (
              <optgroup key={vehicle.id} label={vehicle.name}>
                {world.services
                  .filter(({ plan }) => plan.vehicleId === vehicle.id)
                  .map(({ plan }) => (
                    <option key={plan.id} value={plan.id}>
                      {plan.name}
                    </option>
                  ))}
                <option value={otherOf(vehicle.id)}>Something else ({vehicle.name})</option>
              </optgroup>
            ))}
          </SelectInput>
        )}
      </Field>
      {isOther(what) && (
        <Field label="What it was" error={formState.errors.name?.message}>
          {(control) => (
            <TextInput autoComplete="off" placeholder="New water pump" {...register('name')} {...control} />
          )}
        </Field>
      )}
    </>
  );
}
