import { useMemo } from 'react';
import { Controller, type UseFormReturn, useWatch } from 'react-hook-form';
import type { PlaceKind } from '../../../../shared/contracts/places.ts';
import type { Stop, StopKind } from '../../../../shared/contracts/trips.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { placeOf } from '../../../../shared/domain/trip-legs.ts';
import { PlaceField } from '../../components/place-field/place-field.tsx';
import { Field, inputStyle, SelectInput, TextInput } from '../../components/ui/field.tsx';
import { classNames } from '../../lib/class-names.ts';
import { KindField } from './kind-field.tsx';
import type { StopValues } from './stop-values.ts';

interface StopFieldsProps {
  form: UseFormReturn<StopValues>;
  /** The other stops of the trip, in order. */
  others: Stop[];
  format: PersonFormat;
  rigFormat: RigFormat;
}

/** What there is to say of a stop; of fuel and of a night each what concerns it. */
export function StopFields({ form, others, format, rigFormat }: StopFieldsProps) {
  const { register, control } = form;
  const { errors } = form.formState;
  const kind = useWatch({ control, name: 'kind' });
  const nights = useWatch({ control, name: 'nights' });
  const name = useWatch({ control, name: 'name' });
  const after = useWatch({ control, name: 'after' });
  const before = others.find(({ id }) => id === after);
  const near = useMemo(() => (before ? placeOf(before) : null), [before]);
  const isOvernight = Number(nights) > 0;
  return (
    <>
      <KindField form={form} />
      <Field label="Name" error={errors.name?.message}>
        {(field) => <TextInput {...register('name')} {...field} autoComplete="off" placeholder="Ceduna" />}
      </Field>
      <Controller
        control={control}
        name="place"
        render={({ field }) => (
          <PlaceField
            label="Place"
            hint="Without a place no way to it is reckoned."
            error={errors.place?.message}
            value={field.value}
            onChange={field.onChange}
            onChoose={(choice) => {
              if (form.getValues('name').trim() === '') form.setValue('name', choice.name, { shouldDirty: true });
            }}
            name={name}
            {...(PLACE_KINDS[kind] ? { kind: PLACE_KINDS[kind] } : {})}
            near={near}
          />
        )}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field label="Nights" error={errors.nights?.message}>
          {(field) => <TextInput {...register('nights')} {...field} inputMode="numeric" placeholder="0" />}
        </Field>
        {!isOvernight && (
          <Field label="Stay, minutes" error={errors.stay?.message}>
            {(field) => <TextInput {...register('stay')} {...field} inputMode="numeric" placeholder="0" />}
          </Field>
        )}
      </div>
      <Field
        label="Be there by (if it is fixed)"
        hint={kind === 'ferry' ? FERRY_HINT : FIXED_HINT}
        error={errors.fixed?.message}
      >
        {(field) => <TextInput type="datetime-local" {...register('fixed')} {...field} />}
      </Field>
      {kind === 'fuel' ? (
        <Field
          label={`Fuel taken on, ${rigFormat.volumeUnit}`}
          hint="Empty for a full tank."
          error={errors.litres?.message}
        >
          {(field) => <TextInput {...register('litres')} {...field} inputMode="decimal" placeholder="full" />}
        </Field>
      ) : (
        <Field label={`What it will cost, ${format.sign()}`} hint="For the whole stay." error={errors.cost?.message}>
          {(field) => <TextInput {...register('cost')} {...field} inputMode="decimal" placeholder="0.00" />}
        </Field>
      )}
      {others.length > 0 && (
        <Field label="Comes after" error={errors.after?.message}>
          {(field) => (
            <SelectInput {...register('after')} {...field}>
              <option value="">Nothing: it is the first stop</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
      )}
      <Field label="Note (if you like)" error={errors.note?.message}>
        {(field) => (
          <textarea
            rows={1}
            {...register('note')}
            {...field}
            className={classNames(inputStyle, 'field-sizing-content max-h-48 resize-none')}
          />
        )}
      </Field>
    </>
  );
}

/** What such a stop is looked for as; of a night, a town and a camp are both wanted. */
const PLACE_KINDS: Partial<Record<StopKind, PlaceKind>> = {
  fuel: 'fuel',
  food: 'food',
  sight: 'sight',
  water: 'water',
  dump: 'dump',
};

const FIXED_HINT = 'A booking, a gate that closes. The plan says when you would be late.';
const FERRY_HINT = 'When boarding closes. The next stop is where you land: the way there is sailed, not driven.';
