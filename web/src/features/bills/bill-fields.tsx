import type { UseFormReturn } from 'react-hook-form';
import type { Category } from '../../../../shared/contracts/categories.ts';
import { RECURRING_PERIODS } from '../../../../shared/contracts/recurrings.ts';
import type { Rig } from '../../../../shared/contracts/vehicles.ts';
import { TextField } from '../../components/row-sheet/text-field.tsx';
import { Field, SelectInput } from '../../components/ui/field.tsx';
import { PERIOD_WORDS } from '../../lib/period-words.ts';
import type { BillValues } from './bill-values.ts';

interface BillFieldsProps {
  form: UseFormReturn<BillValues>;
  /** That of the currency, such as "$". */
  sign: string;
  categories: readonly Category[];
  rigs: readonly Rig[];
}

/** What is paid, how much, how often and when next; what it is for and for which vehicle. */
export function BillFields({ form, sign, categories, rigs }: BillFieldsProps) {
  return (
    <>
      <TextField form={form} name="name" label="What for" autoFocus hint="Such as phone plan, rego or insurance." />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextField form={form} name="amount" kind="number" label={`Amount (${sign})`} />
        <Field label="How often">
          {(control) => (
            <SelectInput {...form.register('period')} {...control}>
              {RECURRING_PERIODS.map((period) => (
                <option key={period} value={period}>
                  {sentence(PERIOD_WORDS[period])}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
      </div>
      <TextField form={form} name="nextDueOn" kind="day" label="Next due" />
      <Field label="Category" hint="Of the expense it becomes when it is paid.">
        {(control) => (
          <SelectInput {...form.register('category')} {...control}>
            {categories.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </SelectInput>
        )}
      </Field>
      {rigs.length > 0 && (
        <Field label="Of">
          {(control) => (
            <SelectInput {...form.register('vehicleId')} {...control}>
              <option value="">No vehicle</option>
              {rigs.map(({ vehicle }) => (
                <option key={vehicle.id} value={vehicle.id}>
                  {vehicle.name}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
      )}
      <TextField form={form} name="note" kind="note" label="Note (if you like)" />
    </>
  );
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
