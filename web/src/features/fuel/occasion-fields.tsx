import { useId, useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { Currency } from '../../../../shared/contracts/common.ts';
import type { TripList } from '../../../../shared/contracts/trips.ts';
import { addDays } from '../../../../shared/domain/days.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { Chip } from '../../components/ui/chip.tsx';
import { Field, FieldError, inputStyle, SelectInput } from '../../components/ui/field.tsx';
import { classNames } from '../../lib/class-names.ts';
import type { FuelValues } from './fuel-values.ts';

interface OccasionFieldsProps {
  form: UseFormReturn<FuelValues>;
  trips: TripList['trips'];
  format: PersonFormat;
}

/** When it was, on which trip, in which money, and what there is to say of it. */
export function OccasionFields({ form, trips, format }: OccasionFieldsProps) {
  return (
    <>
      <DayField form={form} format={format} />
      {trips.length > 0 && (
        <Field label="Trip" error={form.formState.errors.tripId?.message}>
          {(control) => (
            <SelectInput {...form.register('tripId')} {...control}>
              <option value="">None</option>
              {trips.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
      )}
      <Field label="Currency">
        {(control) => (
          <SelectInput {...form.register('currency')} {...control}>
            {Currency.options.map((currency) => (
              <option key={currency}>{currency}</option>
            ))}
          </SelectInput>
        )}
      </Field>
      <Field label="Note (if you like)" error={form.formState.errors.note?.message}>
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

/** Today and yesterday by one tap, any other day by the device's own calendar. */
function DayField({ form, format }: Pick<OccasionFieldsProps, 'form' | 'format'>) {
  const id = useId();
  const day = useWatch({ control: form.control, name: 'filledOn' });
  const yesterday = addDays(format.today, -1);
  const [other, setOther] = useState(day !== format.today && day !== yesterday);
  const error = form.formState.errors.filledOn?.message;
  const choose = (chosen: string) => {
    setOther(false);
    form.setValue('filledOn', chosen, { shouldDirty: true, shouldValidate: true });
  };
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-semibold">When</legend>
      <div className="flex flex-wrap gap-2">
        <Chip on={!other && day === format.today} onClick={() => choose(format.today)}>
          Today
        </Chip>
        <Chip on={!other && day === yesterday} onClick={() => choose(yesterday)}>
          Yesterday
        </Chip>
        <Chip on={other} onClick={() => setOther(true)}>
          {other && day ? format.date(day) : 'Another day'}
        </Chip>
      </div>
      {other && (
        <input
          type="date"
          aria-label="Day"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          min="1970-01-01"
          max="2100-12-31"
          {...form.register('filledOn')}
          className={inputStyle}
        />
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
