import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { isMismatch } from '../../../../shared/domain/fuel-amounts.ts';
import { Field, TextInput } from '../../components/ui/field.tsx';
import { type AmountField, type FuelValues, type PumpUnits, pumpTexts } from './fuel-values.ts';
import { followingTexts, settleValues, typedFields } from './settle-values.ts';

interface AmountFieldsProps {
  form: UseFormReturn<FuelValues>;
  units: PumpUnits;
  children: ReactNode;
}

/** What is filled in from a pump: large, and for a keyboard of digits. */
export const numberField = {
  inputMode: 'decimal',
  autoComplete: 'off',
  enterKeyHint: 'next',
  className: 'min-h-14 text-xl font-semibold',
} as const;

/** Litres, what was paid and the price: as soon as two are typed the third stands there too. `children` come before the price. */
export function AmountFields({ form, units, children }: AmountFieldsProps) {
  const { errors } = form.formState;
  const isGallons = units.volume === 'gal';
  const register = (name: AmountField) =>
    form.register(name, {
      onChange: (event: { target: { value: string } }) => follow(form, name, event.target.value),
      onBlur: () => tidy(form, name),
    });
  return (
    <div className="grid grid-cols-2 items-start gap-x-3 gap-y-4">
      <Field label={isGallons ? 'Gallons' : 'Litres'} error={errors.litres?.message}>
        {(control) => <TextInput data-autofocus {...numberField} {...register('litres')} {...control} />}
      </Field>
      <Field label="Total" error={errors.total?.message}>
        {(control) => <TextInput {...numberField} {...register('total')} {...control} />}
      </Field>
      {children}
      <Field label={isGallons ? 'Price a gallon' : 'Price a litre'} error={errors.price?.message}>
        {(control) => <TextInput {...numberField} {...register('price')} {...control} />}
      </Field>
    </div>
  );
}

function follow(form: UseFormReturn<FuelValues>, name: AmountField, text: string): void {
  const values = { ...form.getValues(), [name]: text };
  const typed = new Set(typedFields(values));
  if (text.trim() === '') typed.delete(name);
  else typed.add(name);
  values.typed = [...typed].join(',');
  form.setValue('typed', values.typed);
  for (const [other, following] of Object.entries(followingTexts(values, name))) {
    form.setValue(other as AmountField, following); // of the names that followingTexts gives
  }
  // What was wrong between the three may be right now.
  if (form.formState.isSubmitted) void form.trigger(['litres', 'total', 'price']);
}

/** "62" becomes "62.00" when the field is left, and one that was emptied follows from the others. */
function tidy(form: UseFormReturn<FuelValues>, name: AmountField): void {
  const values = form.getValues();
  if (values[name].trim() === '') {
    const following = followingTexts(values, null)[name];
    if (following) form.setValue(name, following);
    return;
  }
  const settled = typedFields(values).length > 1 ? settleValues(values) : null;
  if (settled && !isMismatch(settled)) form.setValue(name, pumpTexts(settled)[name]);
}
