import { useId } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { Currency } from '../../../../shared/contracts/common.ts';
import { parseAmountCents, toAmountText } from '../../../../shared/domain/money.ts';
import type { PersonFormat } from '../../../../shared/domain/person-format.ts';
import { FieldError } from '../../components/ui/field.tsx';
import type { ExpenseValues } from './expense-draft.ts';

/** The amount comes first and large. "42.5" becomes "42.50" when the field is left. */
export function AmountField({ form, format }: { form: UseFormReturn<ExpenseValues>; format: PersonFormat }) {
  const id = useId();
  const { register, setValue, formState, control } = form;
  const currency = useWatch({ control, name: 'currency' });
  const error = formState.errors.amount?.message;
  const tidy = (typed: string) => {
    const cents = parseAmountCents(typed);
    if (cents !== null) setValue('amount', toAmountText(cents), { shouldValidate: formState.isSubmitted });
  };
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        Amount
      </label>
      <div className="flex items-stretch rounded-control border border-edge bg-paper focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus has-aria-invalid:border-2 has-aria-invalid:border-brick">
        <span aria-hidden className="grid place-items-center pl-4 font-display text-figure font-semibold text-soft">
          {format.sign(currency)}
        </span>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          placeholder="0.00"
          enterKeyHint="done"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          {...register('amount', { onBlur: (event) => tidy(event.target.value) })}
          className="min-h-17 w-full min-w-0 flex-1 bg-transparent px-2 font-display text-figure font-semibold outline-none"
        />
        <select
          aria-label="Currency"
          {...register('currency')}
          className="m-2 min-h-11 shrink-0 rounded-[8px] bg-paper px-1 text-sm font-semibold text-soft"
        >
          {Currency.options.map((currency) => (
            <option key={currency}>{currency}</option>
          ))}
        </select>
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
