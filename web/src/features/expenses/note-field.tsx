import type { UseFormReturn } from 'react-hook-form';
import { Field, inputStyle } from '../../components/ui/field.tsx';
import { classNames } from '../../lib/class-names.ts';
import type { ExpenseValues } from './expense-draft.ts';

export function NoteField({ form }: { form: UseFormReturn<ExpenseValues> }) {
  return (
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
  );
}
