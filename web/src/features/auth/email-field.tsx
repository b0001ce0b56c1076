import type { ComponentProps } from 'react';
import { Field, TextInput } from '../../components/ui/field.tsx';

type EmailFieldProps = Omit<ComponentProps<typeof TextInput>, 'type'> & { error: string | undefined };

/** An email address as a labelled field, with the keyboard and the suggestions that suit it. */
export function EmailField({ error, ...input }: EmailFieldProps) {
  return (
    <Field label="Email" error={error}>
      {(control) => (
        <TextInput
          type="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          {...input}
          {...control}
        />
      )}
    </Field>
  );
}
