import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { chipStyle } from '../../components/ui/chip.tsx';
import { Field, TextInput } from '../../components/ui/field.tsx';
import { payeesQuery } from '../../lib/expense-queries.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import type { ExpenseValues } from './expense-draft.ts';

const MAX_SUGGESTIONS = 4;

/** Who was paid. Names used before are one tap away and bring their usual category when none is chosen. */
export function PayeeField({ form }: { form: UseFormReturn<ExpenseValues> }) {
  const typed = useWatch({ control: form.control, name: 'payee' });
  const { data = [] } = useQuery(payeesQuery(useDebounced(typed.trim(), 200)));
  const suggestions = useDeferredValue(data)
    .filter(({ payee }) => payee !== typed.trim() && payee.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, MAX_SUGGESTIONS);

  const choose = (payee: string, category: string) => {
    form.setValue('payee', payee, { shouldDirty: true });
    if (!form.getValues('category')) form.setValue('category', category, { shouldDirty: true, shouldValidate: true });
    form.setFocus('payee');
  };

  return (
    <div className="grid gap-2">
      <Field label="Paid to" error={form.formState.errors.payee?.message}>
        {(control) => (
          <TextInput autoComplete="off" placeholder="Foodland Ceduna" {...form.register('payee')} {...control} />
        )}
      </Field>
      {suggestions.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset inside the form would announce a second form part.
        <div role="group" aria-label="Paid before" className="flex flex-wrap gap-2">
          {suggestions.map(({ payee, category }) => (
            <button
              key={payee}
              type="button"
              className={chipStyle(false, 'max-w-full px-3 text-sm')}
              onClick={() => choose(payee, category)}
            >
              {payee}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
