import { useId, useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { addDays } from '../../../../shared/domain/days.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { Chip } from '../../components/ui/chip.tsx';
import { FieldError, inputStyle } from '../../components/ui/field.tsx';
import type { ExpenseValues } from './expense-draft.ts';

/** Today and yesterday by one tap, any other day by the device's own calendar. */
export function DateField({ form, format }: { form: UseFormReturn<ExpenseValues>; format: PersonFormat }) {
  const id = useId();
  const day = useWatch({ control: form.control, name: 'occurredOn' });
  const yesterday = addDays(format.today, -1);
  const [other, setOther] = useState(day !== format.today && day !== yesterday);
  const error = form.formState.errors.occurredOn?.message;
  const choose = (chosen: string) => {
    setOther(false);
    form.setValue('occurredOn', chosen, { shouldDirty: true, shouldValidate: true });
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
          {...form.register('occurredOn')}
          className={inputStyle}
        />
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
