import type { ReactNode } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import type { Rig } from '../../../../shared/contracts/vehicles.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import type { RigFormat } from '../../../../shared/domain/rig-format.ts';
import { CheckRow } from '../../components/ui/check-row.tsx';
import { Field, inputStyle, SelectInput, TextInput } from '../../components/ui/field.tsx';
import { Section } from '../../components/ui/section.tsx';
import { classNames } from '../../lib/class-names.ts';
import type { TripValues } from './trip-values.ts';

interface TripFieldsProps {
  form: UseFormReturn<TripValues>;
  /** What can be driven. */
  rigs: Rig[];
  format: PersonFormat;
  rigFormat: RigFormat;
}

export function TripFields({ form, rigs, format, rigFormat }: TripFieldsProps) {
  const { register } = form;
  const { errors } = form.formState;
  const isTowing = useWatch({ control: form.control, name: 'isTowing' });
  const { distanceUnit, volumeUnit, consumptionUnit } = rigFormat;
  return (
    <>
      <Section title="The trip">
        <Field label="Name" error={errors.name?.message}>
          {(field) => (
            <TextInput {...register('name')} {...field} autoComplete="off" placeholder="Across the Nullarbor" />
          )}
        </Field>
        <Pair>
          <Field label="Starts on" error={errors.startsOn?.message}>
            {(field) => (
              <TextInput type="date" min="1970-01-01" max="2100-12-31" {...register('startsOn')} {...field} />
            )}
          </Field>
          <Field label="Back by (if you know)" error={errors.endsOn?.message}>
            {(field) => <TextInput type="date" min="1970-01-01" max="2100-12-31" {...register('endsOn')} {...field} />}
          </Field>
        </Pair>
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
      </Section>
      <Section title="A day's driving">
        <Pair>
          <Field label="Set off at" error={errors.departAt?.message}>
            {(field) => <TextInput type="time" {...register('departAt')} {...field} />}
          </Field>
          <Field label="There by (if you like)" error={errors.arriveBy?.message}>
            {(field) => <TextInput type="time" {...register('arriveBy')} {...field} />}
          </Field>
        </Pair>
        <Field
          label={`At most in a day, ${distanceUnit}`}
          hint="A longer way is divided into days. Empty for no limit."
          error={errors.maxDistance?.message}
        >
          {(field) => <TextInput {...register('maxDistance')} {...field} inputMode="decimal" />}
        </Field>
      </Section>
      <Section title="The rig and its fuel">
        <Field label="Driven with" error={errors.vehicleId?.message}>
          {(field) => (
            <SelectInput {...register('vehicleId')} {...field}>
              <option value="">Nothing chosen</option>
              {rigs.map(({ vehicle }) => (
                <option key={vehicle.id} value={vehicle.id}>
                  {vehicle.name}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
        <CheckRow label="Towing" hint="Fuel is reckoned with your average towing." {...register('isTowing')} />
        {isTowing && (
          <Field
            label={`Fastest while towing, ${distanceUnit}/h`}
            hint="Empty for what the road allows."
            error={errors.towingSpeed?.message}
          >
            {(field) => <TextInput {...register('towingSpeed')} {...field} inputMode="numeric" />}
          </Field>
        )}
        <Pair>
          <Field label={`Fuel at the start, ${volumeUnit}`} hint="Empty for full." error={errors.startFuel?.message}>
            {(field) => <TextInput {...register('startFuel')} {...field} inputMode="decimal" placeholder="full" />}
          </Field>
          <Field
            label={`Fuel price, ${format.sign()}/${volumeUnit}`}
            hint="Empty for the price you paid last."
            error={errors.price?.message}
          >
            {(field) => <TextInput {...register('price')} {...field} inputMode="decimal" placeholder="last paid" />}
          </Field>
        </Pair>
        <Field
          label={`Uses, ${consumptionUnit}`}
          hint="Empty for your own average from the fuel log."
          error={errors.use?.message}
        >
          {(field) => <TextInput {...register('use')} {...field} inputMode="decimal" placeholder="own average" />}
        </Field>
      </Section>
    </>
  );
}

function Pair({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(11rem,100%),1fr))] items-start gap-4">{children}</div>
  );
}
