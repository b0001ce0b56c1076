import type { ReactNode } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { classNames } from '../../lib/class-names.ts';
import { Field, inputStyle, TextInput } from '../ui/field.tsx';

interface TextFieldProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  name: Path<Values>;
  label: string;
  hint?: ReactNode;
  kind?: 'text' | 'number' | 'day' | 'note';
  autoFocus?: boolean;
}

/** One field of a form, with what is wrong with it. */
export function TextField<Values extends FieldValues>({ form, name, label, hint, ...rest }: TextFieldProps<Values>) {
  const { kind = 'text', autoFocus = false } = rest;
  const error = form.getFieldState(name, form.formState).error?.message;
  const focus = autoFocus ? { 'data-autofocus': true } : {};
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) =>
        kind === 'note' ? (
          <textarea
            rows={1}
            {...form.register(name)}
            {...control}
            className={classNames(inputStyle, 'field-sizing-content max-h-48 resize-none')}
          />
        ) : kind === 'day' ? (
          <TextInput type="date" min="1970-01-01" max="2100-12-31" {...form.register(name)} {...control} />
        ) : (
          <TextInput
            autoComplete="off"
            inputMode={kind === 'number' ? 'decimal' : 'text'}
            {...focus}
            {...form.register(name)}
            {...control}
            className={kind === 'number' ? 'tabular-nums' : undefined}
          />
        )
      }
    </Field>
  );
}
